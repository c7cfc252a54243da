namespace Huida.Knowledge.Content;

/// <summary>What came of importing a file of FAQ entries. Rows are 1-based, the header being row 1.</summary>
public sealed record FaqImport(int Added, int Changed, int Unchanged, IReadOnlyList<FaqRowFailure> Failed);

public enum FaqFailure
{
    NoQuestionColumn,
    NoAnswerColumn,
    EmptyQuestion,
    EmptyAnswer,

    /// <summary>An earlier row of the file has the same question; that one counts.</summary>
    DuplicateQuestion,

    /// <summary>Not a CSV or XLSX file, or broken from this row on.</summary>
    Unreadable,
}

public sealed record FaqRowFailure(int Row, FaqFailure Reason);
