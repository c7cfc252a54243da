namespace Huida.TextToSql.Answers;

public enum ReadingPartKind
{
    /// <summary>What is counted or listed.</summary>
    Entity,

    /// <summary>What each of these must have, or must not.</summary>
    Relation,

    Attribute,
    Aggregate,
    Condition,
    Group,
    Order,
    Limit,
}

/// <summary>A part of a reading, and the question's words that it came from.</summary>
/// <param name="Start">With <paramref name="End"/> a range of the question as it was typed; both null where no words of it say so.</param>
public sealed record ReadingPart(ReadingPartKind Kind, string Text, int? Start, int? End);

/// <summary>What a question was read as, in words: a noun phrase, such as "number of students with at least one enrollment".</summary>
public sealed record SpokenReading(string Text, IReadOnlyList<ReadingPart> Parts);
