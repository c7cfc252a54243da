using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Huida.Knowledge.Extraction.Pdf;

/// <summary>Where a letter stands in the ruled tables of a page.</summary>
internal readonly record struct RuledCell(int Table, int Row, int Column);

/// <summary>
/// The tables of a page whose cells are ruled: lines and thin rectangles that touch one another form a grid; where a line is missing,
/// the cells beside it are one.
/// </summary>
internal sealed class RuledTables
{
    private const int MostRules = 4_000;
    private const double Near = 2.5;

    private readonly List<RuledTable> _tables = [];

    public RuledTables(IEnumerable<PdfPath> paths)
    {
        Rule[] rules = [.. paths.SelectMany(RulesOf).Take(MostRules + 1)];
        if (rules.Length is < 4 or > MostRules)
        {
            return; // a drawing
        }

        _tables.AddRange(Connected(rules).Select(RuledTable.Of).OfType<RuledTable>());
    }

    public RuledCell? CellAt(double x, double y)
    {
        for (int i = 0; i < _tables.Count; i++)
        {
            if (_tables[i].CellAt(x, y) is var (row, column))
            {
                return new(i, row, column);
            }
        }

        return null;
    }

    public RuledTable this[int table] => _tables[table];

    private static IEnumerable<Rule> RulesOf(PdfPath path)
    {
        if (path.IsClipping || !(path.IsFilled || path.IsStroked))
        {
            yield break;
        }

        foreach (var part in path)
        {
            if (part.GetBoundingRectangle() is not { } box || (box.Width < 5 && box.Height < 5))
            {
                continue;
            }

            if (Rule.Of(box.Left, box.Bottom, box.Right, box.Top) is { } thin)
            {
                yield return thin;
            }
            else if (path.IsStroked && part.Commands.All(command => command is not PdfSubpath.BezierCurve))
            {
                foreach (var line in part.Commands.OfType<PdfSubpath.Line>())
                {
                    if (Rule.Of(
                        Math.Min(line.From.X, line.To.X), Math.Min(line.From.Y, line.To.Y), Math.Max(line.From.X, line.To.X), Math.Max(line.From.Y, line.To.Y)) is { } side)
                    {
                        yield return side;
                    }
                }

                if (part.IsClosed() && Rule.Of(box.Left, box.Bottom, box.Left, box.Top) is { } left)
                {
                    yield return left; // the side that closing draws is the first side's opposite, for rectangles the left one
                }
            }
        }
    }

    private static IEnumerable<Rule[]> Connected(Rule[] rules)
    {
        int[] root = [.. Enumerable.Range(0, rules.Length)];
        for (int i = 0; i < rules.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (rules[i].Touches(rules[j], Near))
                {
                    root[Find(root, i)] = Find(root, j);
                }
            }
        }

        return rules.Select((rule, i) => (rule, Root: Find(root, i))).GroupBy(pair => pair.Root, pair => pair.rule).Select(group => group.ToArray());
    }

    private static int Find(int[] root, int i)
    {
        while (root[i] != i)
        {
            i = root[i] = root[root[i]];
        }

        return i;
    }
}
