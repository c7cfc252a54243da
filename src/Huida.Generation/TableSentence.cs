using Huida.Tokenization;

namespace Huida.Generation;

/// <summary>What the rows of a database say, in one sentence: the value, the list, or how many there are of what.</summary>
internal static class TableSentence
{
    /// <summary>Longer lists are read as a table.</summary>
    private const int LongestList = 10;

    public static string Write(Evidence.Table table, Language language) => table switch
    {
        { Rows: [] } => AnswerTexts.Rows(language, "None", table.Reading),
        { Rows: [[var only]], Total: 1 } => only is null
            ? AnswerTexts.Rows(language, "NoValue", table.Reading)
            : AnswerTexts.Rows(language, "Value", table.Reading, only),
        { Rows: [var row], Total: 1 } => AnswerTexts.Rows(language, "One", Read(row, table.Columns, language)),
        _ when table.Total != table.Rows.Count => Cut(table, language),
        { Columns: [_], Rows.Count: <= LongestList } => AnswerTexts.Rows(
            language, "List", table.Rows.Count, string.Join(AnswerTexts.ListSeparator(language), table.Rows.Select(row => Cell(row[0], language)))),
        _ => AnswerTexts.Rows(language, "Many", table.Rows.Count, table.Reading),
    };

    private static string Cut(Evidence.Table table, Language language) => table.Total is { } total
        ? AnswerTexts.Rows(language, "Cut", table.Rows.Count, total, table.Reading)
        : AnswerTexts.Rows(language, "CutUncounted", table.Rows.Count, table.Reading);

    private static string Read(IReadOnlyList<string?> row, IReadOnlyList<string> columns, Language language) => string.Join(
        AnswerTexts.CellSeparator(language), columns.Zip(row).Select(cell => AnswerTexts.Cell(language, cell.First, Cell(cell.Second, language))));

    private static string Cell(string? cell, Language language) => cell ?? AnswerTexts.Rows(language, "Empty");
}
