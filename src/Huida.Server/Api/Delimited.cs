using System.Globalization;
using System.Text;
using Huida.Answering;

namespace Huida.Server.Api;

/// <summary>Rows as CSV (RFC 4180) or, with a tab, as spreadsheets take them from the clipboard.</summary>
public static class Delimited
{
    private const string Formula = "=+-@\t\r";

    public static string Write(DatabaseAnswer answer, char delimiter)
    {
        var text = new StringBuilder();
        AppendLine(answer.Columns.Select(column => column.Shown.Label));
        foreach (var row in answer.Rows)
        {
            AppendLine(row.Select(Cell));
        }

        return text.ToString();

        void AppendLine(IEnumerable<string> cells) => text.AppendJoin(delimiter, cells.Select(cell => Quote(cell, delimiter))).Append("\r\n");
    }

    // A spreadsheet runs a text that begins like a formula; an apostrophe before it keeps it a text.
    private static string Cell(object? cell) => cell switch
    {
        null => "",
        string { Length: > 0 } text when Formula.Contains(text[0]) => "'" + text,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        bool isTrue => isTrue ? "true" : "false",
        _ => cell.ToString()!,
    };

    private static string Quote(string cell, char delimiter) =>
        cell.AsSpan().IndexOfAny([delimiter, '"', '\n', '\r']) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"")}\"";
}
