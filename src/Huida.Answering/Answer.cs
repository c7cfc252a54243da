using Huida.Tokenization;

namespace Huida.Answering;

/// <summary>What Huida replies. Route <see cref="Route.None"/> is an answer too: nothing found that is likely enough.</summary>
/// <param name="Text">In the language of the question, with [n] for the n-th citation, from 1.</param>
/// <param name="Confidence">The calibrated probability, 0 to 1, that the answer is right.</param>
/// <param name="Suggestions">The closest questions, where there is no answer.</param>
public sealed record Answer(
    Guid Id,
    string Text,
    Route Route,
    double Confidence,
    Language Language,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<Suggestion> Suggestions,
    Guid? Conversation,
    IReadOnlyList<TraceStep> Trace)
{
    /// <summary>What a database gave; null on every other route.</summary>
    public DatabaseAnswer? Rows { get; init; }

    /// <summary>The readings to choose from where Huida asks back; with an answer from a database, the readings that it was chosen over.</summary>
    public IReadOnlyList<ReadingChoice> Alternatives { get; init; } = [];
}

public enum CitationKind
{
    Passage,
    Faq,

    /// <summary>Rows of a database: the text is the SQL that gave them.</summary>
    Rows,
}

/// <summary>The evidence for a part of an answer, checked against the stored text.</summary>
/// <param name="Id">Of the document, the FAQ entry or the database.</param>
/// <param name="Document">A document's source path; a FAQ entry's question; a database's name.</param>
/// <param name="Page">1-based page, slide or sheet; null where there is none.</param>
/// <param name="Start">With <paramref name="End"/> a range of the stored text; of a FAQ entry's answer for <see cref="CitationKind.Faq"/>.</param>
/// <param name="Text">What stands there: the sentences that carry the answer.</param>
/// <param name="Marks">The question's words in <paramref name="Text"/>.</param>
public sealed record Citation(
    CitationKind Kind,
    Guid Id,
    int Revision,
    string Document,
    int? Page,
    int Start,
    int End,
    string Text,
    IReadOnlyList<TextRange> Marks);

public enum Stage
{
    Understand,
    Faq,
    Passage,
    Choose,
    Generate,
    Sql,
}

/// <summary>What a stage came to. The server words it.</summary>
public enum Finding
{
    /// <summary>The route's result is the answer.</summary>
    Chosen,

    /// <summary>A stored question is the same as this one.</summary>
    Exact,

    /// <summary>Likely enough, but another route was likelier.</summary>
    LessLikely,

    /// <summary>Found something, not likely enough to be right.</summary>
    BelowThreshold,

    NothingFound,

    /// <summary>Past the route's deadline; its result was not waited for.</summary>
    Late,

    /// <summary>Likely enough, but read in ways that give different rows.</summary>
    Ambiguous,
}

/// <summary>One row of the trace: a stage of the way of a question.</summary>
/// <param name="Confidence">The route's own, 0 to 1; null where the stage has none.</param>
/// <param name="Finding">Null where a stage decides nothing.</param>
/// <param name="Searched">How many passages, entries or databases were looked through; null where none.</param>
public sealed record TraceStep(Stage Stage, double Milliseconds, double? Confidence, Finding? Finding, int? Searched);
