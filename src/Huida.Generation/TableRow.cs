using Huida.Tokenization;

namespace Huida.Generation;

/// <summary>A row of a table, read aloud with its column names.</summary>
internal static class TableRow
{
    private const string Separator = " | ";

    /// <summary>The text with each line that is a row of the table as "column: value; …", other text as it is.</summary>
    public static string Read(string text, string header, Language language)
    {
        string[] columns = header.Split(Separator, StringSplitOptions.TrimEntries);
        if (columns.Length < 2)
        {
            return text;
        }

        return string.Join('\n', text.Split('\n').Select(line => ReadLine(line, columns, language)));
    }

    private static string ReadLine(string line, string[] columns, Language language)
    {
        string[] cells = line.Split(Separator, StringSplitOptions.TrimEntries);
        if (cells.Length != columns.Length || cells.SequenceEqual(columns))
        {
            return line;
        }

        return string.Join(
            AnswerTexts.CellSeparator(language),
            columns.Zip(cells).Where(pair => pair.Second.Length > 0).Select(pair => AnswerTexts.Cell(language, pair.First, pair.Second)));
    }
}
