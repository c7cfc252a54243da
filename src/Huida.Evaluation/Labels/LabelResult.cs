namespace Huida.Evaluation.Labels;

/// <summary>Why labelled questions cannot be used. The server words it.</summary>
public enum LabelProblem
{
    /// <summary>The file does not exist or may not be read.</summary>
    Unreadable,

    NotJson,

    /// <summary>No <c>today</c>, or not a date like 2026-11-24.</summary>
    NoToday,

    NoQuestions,

    /// <summary>The entry has no <c>question</c>.</summary>
    NoQuestion,

    /// <summary><c>kind</c> is none of faq, passage, database, none.</summary>
    UnknownKind,

    NoEntry,
    NoDocument,
    NoQuote,
    NoAccepted,
    NoSql,

    /// <summary>No FAQ entry of the store has this question.</summary>
    EntryNotStored,

    /// <summary>No document of the store has this source path.</summary>
    DocumentNotStored,

    /// <summary>The document's stored text does not have the quote.</summary>
    QuoteNotStored,

    /// <summary>No database of the store runs the SQL.</summary>
    SqlNotRun,
}

/// <param name="Entry">Which question of the file, from 1; null where it is about the file.</param>
/// <param name="Value">What was not understood or not found; null where something is missing.</param>
public sealed record LabelFault(string File, int? Entry, LabelProblem Problem, string? Value);

/// <summary>What labelled questions gave, or what is wrong with them.</summary>
public abstract record LabelResult<T>
{
    private LabelResult()
    {
    }

    public sealed record Good(T Value) : LabelResult<T>;

    public sealed record Bad(LabelFault Fault) : LabelResult<T>;
}
