using System.Text;
using UglyToad.PdfPig.Content;

namespace Huida.Knowledge.Extraction.Pdf;

/// <summary>What stands on a page, in reading order.</summary>
internal abstract record PdfItem
{
    private PdfItem()
    {
    }

    /// <param name="Cells">Where gaps wider than spaces part it, its parts.</param>
    public sealed record Line(string Text, double Left, double Right, double Baseline, double Size, bool Bold, IReadOnlyList<PdfRun> Cells) : PdfItem;

    public sealed record Table(IReadOnlyList<IReadOnlyList<string>> Rows, double Left, double Right) : PdfItem;
}

internal sealed record PdfPage(double Height, IReadOnlyList<PdfItem> Items);

/// <summary>
/// From the letters of a page to its lines and tables. The order in which they are drawn is nearly always the order of reading, and knows
/// columns that geometry can only guess; where it jumps about, the page is read from top to bottom.
/// </summary>
internal static class PdfPageLayout
{
    public static PdfPage Of(Page page)
    {
        RuledTables tables = new(page.Paths);
        List<PdfItem> items = [];
        var directions = page.Letters.GroupBy(Direction).Where(group => group.Key is not null).OrderByDescending(group => group.Count());
        foreach (var direction in directions)
        {
            var runs = Runs(direction, direction.Key!.Value, tables);
            items.AddRange(Items(IsInOrder(runs) ? runs : TopDown(runs), tables));
        }

        return new(page.Height, items);
    }

    // In quarters of a turn. Text that runs aslant is a watermark.
    private static int? Direction(Letter letter)
    {
        double x = letter.EndBaseLine.X - letter.StartBaseLine.X;
        double y = letter.EndBaseLine.Y - letter.StartBaseLine.Y;
        double quarters = Math.Atan2(y, x) / (Math.PI / 2);
        double nearest = Math.Round(quarters);
        return Math.Abs(quarters - nearest) < 0.05 ? ((int)nearest + 4) % 4 : null;
    }

    private static List<PdfRun> Runs(IEnumerable<Letter> letters, int direction, RuledTables tables)
    {
        List<PdfRun> runs = [];
        PdfRun? run = null;
        foreach (var letter in letters)
        {
            var glyph = PdfGlyph.Of(letter, direction * Math.PI / 2);
            if (glyph.Text.Length == 0)
            {
                run?.AddSpace();
                continue;
            }

            var cell = direction == 0 ? tables.CellAt((glyph.Left + glyph.Right) / 2, glyph.Baseline + (0.3 * glyph.Size)) : null;
            if (run is null || !run.Accepts(glyph, cell))
            {
                run = new(cell);
                runs.Add(run);
            }

            run.Add(glyph);
        }

        return runs;
    }

    // Upwards jumps start a column, a header or a footer: few on a page that is drawn as it is read.
    private static bool IsInOrder(List<PdfRun> runs)
    {
        int upwards = 0;
        int count = 0;
        for (int i = 1; i < runs.Count; i++)
        {
            if (runs[i].Cell is null && runs[i - 1].Cell is null)
            {
                count++;
                upwards += runs[i].Baseline > runs[i - 1].Baseline + runs[i].Size ? 1 : 0;
            }
        }

        return upwards <= Math.Max(3, count / 8);
    }

    private static List<PdfRun> TopDown(List<PdfRun> runs)
    {
        List<PdfRun> ordered = [.. runs.OrderByDescending(run => run.Baseline)];
        for (int start = 0, end; start < ordered.Count; start = end)
        {
            end = start + 1;
            while (end < ordered.Count && ordered[start].Baseline - ordered[end].Baseline < 0.3 * ordered[start].Size)
            {
                end++;
            }

            ordered.Sort(start, end - start, Comparer<PdfRun>.Create((a, b) => a.Left.CompareTo(b.Left)));
        }

        return ordered;
    }

    private static IEnumerable<PdfItem> Items(List<PdfRun> runs, RuledTables tables)
    {
        HashSet<int> written = [];
        for (int i = 0; i < runs.Count;)
        {
            if (runs[i].Cell is { Table: var table })
            {
                if (written.Add(table))
                {
                    yield return TableOf(tables[table], runs.Where(run => run.Cell?.Table == table));
                }

                i++;
                continue;
            }

            int end = i + 1;
            while (end < runs.Count && runs[end].Cell is null && Continues(runs[end - 1], runs[end]))
            {
                end++;
            }

            yield return LineOf(runs[i..end]);
            i = end;
        }
    }

    private static bool Continues(PdfRun run, PdfRun next) =>
        Math.Abs(run.Baseline - next.Baseline) < 0.3 * Math.Max(run.Size, next.Size) && next.Left > run.Right - (0.7 * run.Size);

    private static PdfItem.Line LineOf(List<PdfRun> runs) => new(
        string.Join(' ', runs.Select(run => run.Text)),
        runs[0].Left,
        runs[^1].Right,
        runs[0].Baseline,
        runs.Max(run => run.Size),
        runs.All(run => run.Bold),
        runs);

    private static PdfItem.Table TableOf(RuledTable table, IEnumerable<PdfRun> runs)
    {
        var texts = runs.GroupBy(run => (run.Cell!.Value.Row, run.Cell.Value.Column)).ToDictionary(cell => cell.Key, cell =>
        {
            StringBuilder text = new();
            foreach (var run in cell)
            {
                WrappedText.Join(text, run.Text);
            }

            return text.ToString();
        });
        return new(table.RowsOf(texts), table.Left, table.Right);
    }
}
