using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;

namespace Huida.TextToSql.Parsing.Elements;

/// <summary>Neighbouring words with all that they may mean, surest first; one of them is a cue, or they are links.</summary>
internal sealed record Segment(int Start, int End, Cue? Cue, IReadOnlyList<Link> Links);

/// <summary>
/// Cuts the question into segments that do not overlap, such that long and sure ones win (weighted interval scheduling). Words
/// without a meaning stay between them.
/// </summary>
internal static class Segmentation
{
    private const double CueWeight = 0.96;
    private const double CountingNoun = 0.85; // 数量 counts, and may well be a column
    private const double CountingPhrase = 1; // the number of students, not their numbers
    private const double UnsureCue = 0.6; // first is more often in a first name than before a number

    /// <summary>A meaning of a segment is left out when it is this much less sure than the best.</summary>
    private const double Negligible = 0.55;

    private const int MostMeanings = 32; // a name column in every table

    /// <summary>How much a function word makes a segment longer.</summary>
    private const double FunctionWord = 0.25;

    public static List<Segment> Of(IReadOnlyList<QuestionWord> words, IEnumerable<FoundCue> cues, IEnumerable<Link> links, RowNaming naming)
    {
        Dictionary<(int Start, int End), List<Link>> linked = [];
        List<Link> all = [.. links];
        foreach (var link in all)
        {
            if (SpanOf(link, words) is { } span && !CutsName(link, span, words, all))
            {
                if (!linked.TryGetValue(span, out var sharing))
                {
                    linked[span] = sharing = [];
                }

                sharing.Add(link);
            }
        }

        List<(Segment Segment, double Value)> candidates = [];
        foreach (var ((start, end), sharing) in linked)
        {
            double best = sharing.Max(link => link.Weight);
            bool isStored = sharing.Any(link => link.Target is LinkTarget.Cell && link.Weight > 0.9);
            bool isNamed = sharing.Any(link => link.Target is LinkTarget.Table or LinkTarget.Column && link.Weight > 0.9);
            var meanings = sharing
                .Where(link => !isStored || link.Target is not LinkTarget.Constant { Value: Forms.Operand.Constant.Text })
                .Where(link => !NamesTableAlso(link, sharing, naming))
                .Where(link => !isStored || link.Target is not LinkTarget.Cell || link.Weight > 0.9) // 讲师 is no 教授, who stands near it in a list of synonyms
                .Where(link => !isNamed || link.Target is not LinkTarget.Cell || link.Weight > 0.9)
                .Where(link => link.Weight >= best * Negligible).OrderByDescending(link => link.Weight).Take(MostMeanings).ToList();
            candidates.Add((new Segment(start, end, null, meanings), Value(words, start, end, best)));
        }

        foreach (var cue in cues)
        {
            candidates.Add((new Segment(cue.Start, cue.End, cue.Cue, []), Value(words.Skip(cue.Start).Take(cue.End - cue.Start).Count(word => word.Text is not ("of" or "the" or "a")), cue.Cue switch { Cue.Top => UnsureCue, Cue.Count { Asks: false } => words[cue.Start].Text[0] >= '\u3000' ? CountingNoun : CountingPhrase, _ => CueWeight })));
        }

        return Best(words.Count, candidates);
    }

    /// <summary>统计学 of 统计学生人数: the last character of a cell is the first of a word that names something itself.</summary>
    private static bool CutsName(Link link, (int Start, int End) span, IReadOnlyList<QuestionWord> words, List<Link> links) =>
        link.Target is LinkTarget.Cell && words[span.End - 1] is var last && last.End > link.End
        && links.Exists(other => other.Start == last.Start && other.End == last.End && other.Weight > 0.9);

    /// <summary>Where the words name a table, the column that names its rows adds nothing.</summary>
    private static bool NamesTableAlso(Link link, List<Link> sharing, RowNaming naming) => link.Target is LinkTarget.Column(var column)
        && (naming.KeyOf(column.Table) == column || naming.NameOf(column.Table) == column)
        && sharing.Any(other => other.Target is LinkTarget.Table(var table) && table == column.Table && other.Weight >= link.Weight);

    /// <summary>More than proportional to the number of telling words, so that two together mean more than each alone.</summary>
    private static double Value(IReadOnlyList<QuestionWord> words, int start, int end, double weight)
    {
        double telling = 0;
        for (int at = start; at < end; at++)
        {
            telling += words[at].Text == SmallWords.Attributive ? 0 : words[at].IsFunctionWord ? FunctionWord : 1;
        }

        return Value(telling, weight) + (0.001 * (end - start));
    }

    private static double Value(double telling, double weight) => Math.Pow(Math.Max(1, telling), 1.3) * weight;

    private static (int Start, int End)? SpanOf(Link link, IReadOnlyList<QuestionWord> words)
    {
        int start = 0;
        while (start < words.Count && words[start].End <= link.Start)
        {
            start++;
        }

        int end = start;
        while (end < words.Count && words[end].Start < link.End)
        {
            end++;
        }

        return end > start ? (start, end) : null;
    }

    private static List<Segment> Best(int count, List<(Segment Segment, double Value)> candidates)
    {
        var endingAt = candidates.ToLookup(candidate => candidate.Segment.End);
        double[] best = new double[count + 1];
        Segment?[] last = new Segment?[count + 1];
        for (int at = 1; at <= count; at++)
        {
            best[at] = best[at - 1];
            foreach (var (segment, value) in endingAt[at])
            {
                if (best[segment.Start] + value > best[at])
                {
                    (best[at], last[at]) = (best[segment.Start] + value, segment);
                }
            }
        }

        List<Segment> chosen = [];
        for (int at = count; at > 0;)
        {
            if (last[at] is { } segment)
            {
                chosen.Add(segment);
                at = segment.Start;
            }
            else
            {
                at--;
            }
        }

        chosen.Reverse();

        return chosen;
    }
}
