using Huida.Tokenization;

namespace Huida.Server.Components.Documents;

/// <summary>What a stored text is shown as: a line, or rows of a table, which the text holds one a line.</summary>
public abstract record TextBlock
{
    /// <summary>How extraction separates the cells of a row.</summary>
    private const string Separator = " | ";

    private TextBlock()
    {
    }

    public sealed record Line(TextRange Range) : TextBlock;

    /// <param name="Rows">Their cells. Rows may be shorter than others: empty cells at the end are not stored.</param>
    public sealed record Table(IReadOnlyList<IReadOnlyList<TextRange>> Rows) : TextBlock
    {
        public int Columns => Rows.Max(row => row.Count);
    }

    /// <summary>One line with a separator in it is a line; two in a row are a table.</summary>
    public static IEnumerable<TextBlock> Of(string text, IReadOnlyList<TextRange> lines)
    {
        for (int at = 0; at < lines.Count;)
        {
            var rows = lines.Skip(at).Select(line => Cells(text, line)).TakeWhile(cells => cells.Count > 1).ToList();
            if (rows.Count > 1)
            {
                yield return new Table(rows);
                at += rows.Count;
            }
            else
            {
                yield return new Line(lines[at]);
                at++;
            }
        }
    }

    private static List<TextRange> Cells(string text, TextRange line)
    {
        List<TextRange> cells = [];
        int start = line.Start;
        for (int end; (end = text.IndexOf(Separator, start, line.End - start, StringComparison.Ordinal)) >= 0; start = end + Separator.Length)
        {
            cells.Add(new(start, end));
        }

        cells.Add(new(start, line.End));

        return cells;
    }
}
