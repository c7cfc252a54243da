using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.TextToSql.Parsing.Elements;

/// <summary>One meaning for each segment.</summary>
internal sealed record Assignment(IReadOnlyList<Atom> Atoms, double Score);

/// <summary>
/// Gives each segment one of its meanings, in several ways, best first (beam search). A column is likelier when its table is named
/// nearby, a cell when its column is; and few tables are likelier than many.
/// </summary>
internal static class Assignments
{
    private const int Beam = 10;
    private const double TableNamed = 0.25;
    private const double TableNear = 0.3;
    private const double ColumnNear = 0.35;
    private const double Owned = 0.5;
    private const double Telling = 0.1; // lecturers are teachers of one rank
    private const double NewTable = 0.3;
    private const double Alone = 0.3;
    private const int Near = 4;
    private const double Sure = 0.85;

    public static IReadOnlyList<Assignment> Of(List<Segment> segments, Language language, SchemaLexicon lexicon)
    {
        bool isChinese = language == Language.Chinese;
        List<Assignment> beam = [new([], 0)];
        foreach (var segment in segments)
        {
            if (segment.Cue is { } cue)
            {
                beam = [.. beam.Select(way => way with { Atoms = [.. way.Atoms, new Atom(segment.Start, segment.End, cue, null)] })];
                continue;
            }

            beam =
            [
                .. beam.SelectMany(way => Without(way, segment).Concat(segment.Links.Select(link => new Assignment(
                        [.. way.Atoms, new Atom(segment.Start, segment.End, null, link) { Roles = Roles(link, segment, lexicon.Schema) }],
                        way.Score + Affinity(link, segment, segments, isChinese) - (TableOf(link) is { } lone && lexicon.StandsAlone(lone) ? Alone : 0) - (TableOf(link) is { } table && !way.Atoms.Any(atom => atom.Link is { } other && TableOf(other) == table) ? NewTable : 0)))))
                    .OrderByDescending(way => way.Score)
                    .Take(Beam),
            ];
        }

        return beam;
    }

    /// <summary>Words that are linked weakly may just as well mean nothing.</summary>
    private static IEnumerable<Assignment> Without(Assignment way, Segment segment) => segment.Links[0].Weight < Sure ? [way] : [];

    private static IReadOnlyList<ColumnName> Roles(Link link, Segment segment, DatabaseSchema schema) => link.Target is LinkTarget.Table(var table)
        ? [.. segment.Links.Select(other => other.Target).OfType<LinkTarget.Column>().Select(column => column.Name).Where(column => schema.Keys.Any(key => key.From == column && key.To.Table == table))]
        : [];

    public static string? TableOf(Link link) => link.Target switch
    {
        LinkTarget.Table table => table.Name,
        LinkTarget.Column column => column.Name.Table,
        LinkTarget.Cell cell => cell.Of.Table,
        _ => null,
    };

    /// <summary>
    /// The table whose column it should be: the one just before (the student's name), else the first one behind with nothing but columns
    /// and their like between (the id, name and code of the airport).
    /// </summary>
    private static Segment? Owner(Segment segment, List<Segment> segments, bool isChinese)
    {
        int at = segments.IndexOf(segment);
        if (at > 0 && segments[at - 1].End == segment.Start && IsTable(segments[at - 1]))
        {
            return segments[at - 1];
        }

        for (int before = at - 1; isChinese && before >= 0 && segments[before + 1].Start - segments[before].End <= Near; before--)
        {
            if (IsTable(segments[before]))
            {
                return segments[before]; // 书叫什么名字
            }

            if (segments[before] is { Cue: not (null or Cue.And or Cue.Request or Cue.Aggregate) } or { Links: [{ Target: LinkTarget.Cell or LinkTarget.Constant }, ..] })
            {
                break;
            }
        }

        for (int next = at + 1; !isChinese && next < segments.Count && segments[next].Start - segments[next - 1].End <= Near; next++)
        {
            if (IsTable(segments[next]))
            {
                return segments[next];
            }

            if (segments[next] is { Cue: not (null or Cue.And or Cue.Aggregate or Cue.Each or Cue.Distinct) } or { Links: [{ Target: LinkTarget.Cell or LinkTarget.Constant }, ..] })
            {
                break;
            }
        }

        return null;
    }

    private static bool IsTable(Segment segment) => segment.Links is [{ Target: LinkTarget.Table }, ..];

    private static double Affinity(Link link, Segment segment, List<Segment> segments, bool isChinese)
    {
        string? table = TableOf(link);
        double owned = link.Target is LinkTarget.Column && Owner(segment, segments, isChinese) is { } owner
            ? owner.Links.Where(candidate => candidate.Target is LinkTarget.Table of && of.Name == table).Select(candidate => candidate.Weight).DefaultIfEmpty(0).Max()
            : 0;
        double named = 0;
        double near = 0;
        double column = 0;
        foreach (var other in segments)
        {
            if (other == segment)
            {
                continue;
            }

            int gap = Math.Max(other.Start - segment.End, segment.Start - other.End);
            foreach (var candidate in other.Links)
            {
                if (candidate.Target is LinkTarget.Table mentioned && mentioned.Name == table && link.Target is not LinkTarget.Table)
                {
                    named = Math.Max(named, candidate.Weight);
                    near = Math.Max(near, candidate.Weight / (1 + gap));
                }

                if (link.Target is LinkTarget.Cell cell && candidate.Target is LinkTarget.Column of && of.Name == cell.Of && gap <= Near)
                {
                    column = Math.Max(column, candidate.Weight / (1 + (gap / 2.0)));
                }

                if (link.Target is LinkTarget.Column self && candidate.Target is LinkTarget.Cell held && held.Of == self.Name && gap <= Near)
                {
                    column = Math.Max(column, candidate.Weight / (1 + (gap / 2.0)));
                }
            }
        }

        bool tellsMore = link.Target is LinkTarget.Cell && segment.Links.Any(other => other.Target is LinkTarget.Table(var whole) && whole == table && other.Weight <= link.Weight);

        return link.Weight + (tellsMore ? Telling : 0) + (TableNamed * named) + (TableNear * near) + (ColumnNear * column) + (Owned * owned);
    }
}
