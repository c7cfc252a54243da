namespace Huida.Knowledge.Extraction.Pdf;

/// <summary>Tables without rules: lines below one another that wide gaps part at the same places.</summary>
internal static class AlignedTables
{
    private const int FewestRows = 3;
    private const double Near = 4;

    public static IReadOnlyList<PdfItem> In(IReadOnlyList<PdfItem> items)
    {
        List<PdfItem> found = [];
        for (int start = 0, end; start < items.Count; start = end)
        {
            end = start + 1;
            if (items[start] is not PdfItem.Line first || !IsRow(first))
            {
                found.Add(items[start]);
                continue;
            }

            while (end < items.Count && items[end] is PdfItem.Line line && IsRow(line) && Aligned(first, line))
            {
                end++;
            }

            PdfItem.Line[] rows = [.. items.Skip(start).Take(end - start).Cast<PdfItem.Line>()];
            if (rows.Length >= FewestRows)
            {
                found.Add(new PdfItem.Table(
                    [.. rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray())], rows.Min(row => row.Left), rows.Max(row => row.Right)));
            }
            else
            {
                found.AddRange(rows);
            }
        }

        return found;
    }

    private static bool IsRow(PdfItem.Line line) => line.Cells.Count >= 2 && !(line.Cells[0].Text.Length <= 3 && Numbering.IsListItem(line.Text));

    private static bool Aligned(PdfItem.Line row, PdfItem.Line next) =>
        row.Cells.Count == next.Cells.Count
        && row.Cells.Zip(next.Cells).All(cells =>
            Math.Abs(cells.First.Left - cells.Second.Left) < Near
            || Math.Abs(cells.First.Right - cells.Second.Right) < Near
            || Math.Abs(cells.First.Left + cells.First.Right - cells.Second.Left - cells.Second.Right) < 2 * Near);
}
