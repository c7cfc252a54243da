using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.TextToSql.Parsing.Grammar;
using Huida.Understanding;

namespace Huida.TextToSql.Parsing;

/// <summary>
/// Reads questions in English and Chinese as query forms, without a model. Words are linked to the schema and to cells, cut into
/// segments and given meanings in several ways; for each, rules make large elements of small ones and compose a form; one linear
/// score orders what came out. Immutable and safe to share.
/// </summary>
public static class QuestionParser
{
    private const int MostForks = 6;
    private const int MostWays = 24;
    private const int MostReadings = 8;

    /// <param name="cells">The cells that the question may name.</param>
    /// <returns>Best first; empty where the question names nothing of the schema.</returns>
    public static IReadOnlyList<QueryReading> Parse(Reading reading, SchemaLexicon lexicon, IReadOnlyList<Link> cells)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(lexicon);
        var words = QuestionWord.Of(reading);
        var links = SchemaLinker.Link(words, reading.Language, lexicon).Concat(cells).Concat(QuestionConstants.Of(reading));
        var segments = Segmentation.Of(words, CueLexicon.Of(reading.Language).Find(words), links);
        Dictionary<string, Candidate> best = new(StringComparer.Ordinal);
        foreach (var assignment in Assignments.Of(segments))
        {
            var atoms = Punctuation.Add(assignment.Atoms, words, reading.Question.Text);
            foreach (var (composition, taken) in Ways(atoms, lexicon, reading))
            {
                Candidate candidate = new(composition, Evidence.Of(composition, assignment, words, taken));
                string key = FormKey.Of(composition.Form);
                if (!best.TryGetValue(key, out var same) || same.Score < candidate.Score)
                {
                    best[key] = candidate;
                }
            }
        }

        var ordered = best.Values.OrderByDescending(candidate => candidate.Score).Take(MostReadings).ToList();

        return [.. ordered.Select((candidate, at) => ToReading(candidate, at + 1 < ordered.Count ? ordered[at + 1] : null))];
    }

    /// <summary>Walks the forks of the grammar both ways, the usual ways first.</summary>
    private static IEnumerable<(Composition Composition, IReadOnlySet<Choice> Taken)> Ways(IReadOnlyList<Atom> atoms, SchemaLexicon lexicon, Reading reading)
    {
        Queue<IReadOnlySet<Choice>> open = new([new HashSet<Choice>()]);
        HashSet<string> seen = [""];
        for (int ways = 0; ways < MostWays && open.TryDequeue(out var taken); ways++)
        {
            Decisions decisions = new(taken);
            Clause clause = new(Sentence.Elements(atoms), lexicon, reading.Language, decisions);
            Rules.Apply(clause);
            if (Composer.Compose(clause) is { } composition)
            {
                yield return (composition, taken);
            }

            foreach (var choice in decisions.Met.Where(choice => !taken.Contains(choice)))
            {
                HashSet<Choice> more = [.. taken, choice];
                if (more.Count <= MostForks && seen.Add(string.Join(',', more.Order())))
                {
                    open.Enqueue(more);
                }
            }
        }
    }

    private static QueryReading ToReading(Candidate candidate, Candidate? next)
    {
        var links = candidate.Composition.Used.Select(atom => atom.Link).OfType<Link>().Distinct().OrderBy(link => link.Start).ToList();
        double strength = links.Count > 0 ? links.Average(link => link.Weight) : 0;
        double margin = next is null ? 1 : Math.Clamp(candidate.Score - next.Score, 0, 1);

        return new QueryReading(candidate.Composition.Form, links, new ReadingSignals(candidate.Evidence.Accounted, strength, margin));
    }
}
