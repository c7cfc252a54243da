using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Huida.Knowledge.Extraction.Office;

/// <summary>The cells of a sheet that hold something, row by row, read as a stream: a sheet in memory takes ten times its size.</summary>
internal sealed class XlsxSheet
{
    private const int MostMergedRows = 10_000;

    private readonly SortedDictionary<int, SortedDictionary<int, string>> _rows = [];

    /// <summary>Rows by number, cells by column, both from 1.</summary>
    public IReadOnlyDictionary<int, SortedDictionary<int, string>> Rows => _rows;

    public static XlsxSheet Read(WorksheetPart part, IReadOnlyList<string> strings, XlsxFormats formats, CancellationToken cancellationToken)
    {
        XlsxSheet sheet = new();
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = OfficePackage.Open(stream, OfficePackage.LongestPart);
        int row = 0;
        int column = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "row":
                    cancellationToken.ThrowIfCancellationRequested();
                    row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : row + 1;
                    column = 0;
                    break;
                case "c":
                    column = ColumnOf(reader.GetAttribute("r")) ?? column + 1;
                    sheet.Set(row, column, CellText(reader, strings, formats));
                    break;
                case "mergeCell":
                    sheet.Merge(reader.GetAttribute("ref") ?? "");
                    break;
            }
        }

        return sheet;
    }

    public static IReadOnlyList<string> SharedStrings(WorkbookPart workbook)
    {
        List<string> strings = [];
        if (workbook.SharedStringTablePart is not { } part)
        {
            return strings;
        }

        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = OfficePackage.Open(stream, OfficePackage.LongestPart);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                strings.Add(Runs(reader));
            }
        }

        return strings;
    }

    private void Set(int row, int column, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (!_rows.TryGetValue(row, out var cells))
        {
            _rows[row] = cells = [];
        }

        cells[column] = text;
    }

    // Repeated down the rows, so that a row says all it says by itself; not across columns.
    private void Merge(string range)
    {
        string[] ends = range.Split(':');
        if (ends.Length != 2
            || ColumnOf(ends[0]) is not { } column
            || RowOf(ends[0]) is not { } top
            || RowOf(ends[1]) is not { } bottom
            || bottom - top > MostMergedRows
            || !_rows.TryGetValue(top, out var cells)
            || !cells.TryGetValue(column, out string? text))
        {
            return;
        }

        for (int row = top + 1; row <= bottom; row++)
        {
            if (_rows.ContainsKey(row))
            {
                Set(row, column, text);
            }
        }
    }

    private static string CellText(XmlReader reader, IReadOnlyList<string> strings, XlsxFormats formats)
    {
        string type = reader.GetAttribute("t") ?? "n";
        int style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out int found) ? found : 0;
        string value = "";
        if (reader.IsEmptyElement)
        {
            return "";
        }

        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" })
            {
                value = Content(reader);
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "is" })
            {
                value = Runs(reader);
            }
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < strings.Count ? strings[index] : "",
            "b" => value == "1" ? "TRUE" : "FALSE",
            "e" => "",
            "n" => formats.Write(value, style),
            "d" => value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^"T00:00:00".Length] : value,
            _ => value,
        };
    }

    // The text of a string in one or several formats, without the reading aids of East Asian text.
    private static string Runs(XmlReader reader)
    {
        StringBuilder text = new();
        int depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            return "";
        }

        bool aid = false;
        while (reader.Read() && reader.Depth > depth)
        {
            aid = reader.LocalName == "rPh" ? reader.NodeType == XmlNodeType.Element : aid;
            if (!aid && reader is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                text.Append(Content(reader));
            }
        }

        return text.ToString();
    }

    // Stays on the element's end, so that the caller's depth holds.
    private static string Content(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        StringBuilder text = new();
        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }

    private static int? ColumnOf(string? reference)
    {
        int column = 0;
        foreach (char c in reference ?? "")
        {
            if (c is < 'A' or > 'Z' || column > 20_000)
            {
                break;
            }

            column = (column * 26) + c - 'A' + 1;
        }

        return column > 0 ? column : null;
    }

    private static int? RowOf(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int row) ? row : null;
}
