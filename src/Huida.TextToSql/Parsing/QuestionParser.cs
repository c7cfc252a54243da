using Huida.TextToSql.Joins;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.TextToSql.Parsing.Grammar;
using Huida.TextToSql.Parsing.Scoring;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Values;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.TextToSql.Parsing;

/// <summary>
/// Reads questions to one database, in English and Chinese, as query forms, without a model. Words are linked to the schema and to
/// cells, cut into segments and given meanings in several ways; for each, rules make large elements of small ones and compose a form;
/// one linear score orders what came out. Immutable and safe to share.
/// </summary>
public sealed class QuestionParser(DatabaseSchema schema, ValueIndex values, TermAnalyzer analyzer)
{
    private const int MostReadings = 8;

    private readonly SchemaLexicon _lexicon = new(schema, analyzer);
    private readonly FormCompletion _completion = new(schema);
    private readonly JoinSearch _joins = new(schema);

    /// <returns>Best first, each one a query of the database; empty where the question names nothing of it.</returns>
    public IReadOnlyList<QueryReading> Parse(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var candidates = Candidates(reading)
            .OrderByDescending(candidate => candidate.Score)
            .DistinctBy(candidate => FormKey.Of(candidate.Composition.Form with { Distinct = false })) // once or as often as it is: the same meaning
            .Where(candidate => _completion.Complete(candidate.Composition.Form) is Completion.Completed)
            .Take(MostReadings)
            .ToList();

        return [.. candidates.Select((candidate, at) => ToReading(candidate, at + 1 < candidates.Count ? candidates[at + 1] : null))];
    }

    /// <summary>All different forms, each by the best way that leads to it.</summary>
    internal IReadOnlyCollection<Candidate> Candidates(Reading reading)
    {
        string question = reading.Question.Text;
        var words = QuestionWord.Of(reading);
        List<Link> links =
        [
            .. SchemaLinker.Link(words, reading.Language, _lexicon),
            .. values.Find(reading).Select(cell => CellSpelling.Weigh(cell, question)),
            .. QuestionConstants.Of(reading),
        ];
        (words, links) = WholeOrganisation.LeaveOut(words, links);
        var segments = Segmentation.Of(words, CueLexicon.Of(reading.Language).Find(words), NestedCells.LeaveOut(links, words), _lexicon.Naming);
        Dictionary<string, Candidate> best = new(StringComparer.Ordinal);
        JoinCosts costs = new(_joins);
        foreach (var assignment in Assignments.Of(segments, reading.Language, _lexicon))
        {
            var atoms = Punctuation.Add(QuestionConstants.WithDates(assignment.Atoms, reading), words, question);
            foreach (var (composition, taken) in Ways.Through(atoms, words, _lexicon, reading.Language))
            {
                if (costs.Of(composition.Form) is { } tables)
                {
                    var within = composition.Form.Nested().SelectMany(query => costs.Of(query) ?? []).ToList();
                    Candidate candidate = new(composition, new Evidence(composition, assignment, atoms, words, tables, within, taken, _lexicon))
                    {
                        MissesOne = OneAnswer.IsMissing(composition.Form, atoms, words),
                    };
                    string key = FormKey.Of(composition.Form);
                    if (!best.TryGetValue(key, out var same) || same.Score < candidate.Score)
                    {
                        best[key] = candidate;
                    }
                }
            }
        }

        return best.Values;
    }

    private static QueryReading ToReading(Candidate candidate, Candidate? next)
    {
        var links = candidate.Composition.Used.Select(atom => atom.Link).OfType<Link>().Distinct().OrderBy(link => link.Start).ToList();
        double strength = links.Count > 0 ? links.Average(link => link.Weight) : 0;
        // The scores' weights were fitted as log odds: this is how much likelier it is than the next one, as a share.
        double margin = next is null ? 1 : Math.Tanh(candidate.Score - next.Score);

        return new QueryReading(candidate.Composition.Form, links, new ReadingSignals(candidate.Evidence[Feature.Accounted], strength, margin))
        {
            MissesOne = candidate.MissesOne,
        };
    }
}
