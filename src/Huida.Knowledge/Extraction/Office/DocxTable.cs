using DocumentFormat.OpenXml.Wordprocessing;

namespace Huida.Knowledge.Extraction.Office;

/// <summary>The rows of a Word table. A cell merged over rows is repeated in each; one over columns stands in the first.</summary>
internal sealed record DocxTable(IReadOnlyList<IReadOnlyList<string>> Rows, int HeaderRows)
{
    private const int MostSpannedColumns = 64;

    public static DocxTable Of(Table table)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> above = [];
        int marked = 0;
        foreach (var row in table.Elements<TableRow>())
        {
            marked += marked == rows.Count && row.TableRowProperties?.GetFirstChild<TableHeader>() is { } header && header.Val.IsOn() ? 1 : 0;
            above = Cells(row, above);
            rows.Add(above);
        }

        return new(rows, marked > 0 && marked < rows.Count ? marked : TableHead.Guess(rows));
    }

    private static List<string> Cells(TableRow row, List<string> above)
    {
        List<string> cells = [];
        foreach (var cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
        {
            var merge = cell.TableCellProperties?.VerticalMerge;
            bool goesOn = merge is not null && !merge.Val.Is("restart");
            cells.Add(goesOn && cells.Count < above.Count ? above[cells.Count] : TextOf(cell));
            int columns = System.Math.Clamp(cell.TableCellProperties?.GridSpan?.Val.Int() ?? 1, 1, MostSpannedColumns);
            cells.AddRange(Enumerable.Repeat("", columns - 1));
        }

        return cells;
    }

    private static string TextOf(TableCell cell) => string.Join(' ', cell.Descendants<Paragraph>().Select(paragraph => DocxText.Of(paragraph)).Where(text => text.Length > 0));
}
