using Huida.Tokenization;

namespace Huida.Understanding;

/// <summary>What a person asked, and the day it is for them.</summary>
public sealed record Question(string Text, DateOnly Today);

/// <summary>What a question asks for.</summary>
public enum QuestionKind
{
    Other,
    Person,
    Place,
    Time,
    Number,
    Reason,
    Method,
    YesOrNo,
    Definition,
}

/// <summary>A number named in the question, with its place there. A percentage is a share: 50% is 0.5.</summary>
public sealed record NumberMention(decimal Value, int Start, int End);

/// <summary>A day or span of days named in the question, both ends included; an open end is null.</summary>
public sealed record DateMention(DateOnly? From, DateOnly? To, int Start, int End);

/// <summary>A question as the machine understood it: the value that every route starts from.</summary>
public sealed record Reading(
    Question Question,
    Language Language,
    IReadOnlyList<Term> Terms,
    IReadOnlyList<NumberMention> Numbers,
    IReadOnlyList<DateMention> Dates,
    QuestionKind Kind);
