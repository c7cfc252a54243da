using System.Collections.Frozen;
using Huida.Knowledge.Content;
using Huida.Knowledge.Indexing;
using Huida.Storage;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Matching;

/// <summary>
/// Matches a question against FAQ entries: candidates by BM25, then each by how much of the information of the question and of the
/// entry's wordings they find in each other.
/// </summary>
public sealed class FaqMatcher(TermAnalyzer analyzer)
{
    private const int Candidates = 20;

    /// <summary>What is anywhere in the entry, in another wording, the answer or the tags, says less than what is in the same wording.</summary>
    private const double EntryWeight = 0.3;

    private static readonly FrozenSet<string> Particles =
        FrozenSet.ToFrozenSet(["的", "了", "吗", "么", "呢", "吧", "啊", "呀", "请问", "a", "an", "the", "please"], StringComparer.Ordinal);

    /// <summary>Matches in the scope, best first.</summary>
    public IReadOnlyList<FaqMatch> Match(Reading reading, IndexSnapshot snapshot, Scope scope, CancellationToken cancellationToken) =>
        Match(reading, snapshot, scope, entry => entry, cancellationToken);

    /// <summary>The same as if the entries were what <paramref name="seen"/> makes of them; null hides one.</summary>
    public IReadOnlyList<FaqMatch> Match(
        Reading reading, IndexSnapshot snapshot, Scope scope, Func<FaqEntry, FaqEntry?> seen, CancellationToken cancellationToken)
    {
        var information = new QuestionInformation(reading, snapshot.Rarity);
        var questionWords = new EvidenceWords().Add(reading.Terms);
        var matches = new List<FaqMatch>();
        foreach (var hit in snapshot.FindFaqEntries(reading.Terms, scope, Candidates))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (seen(hit.Item) is { } entry)
            {
                matches.Add(Compare(reading, information, questionWords, entry, snapshot));
            }
        }

        return Ranking.BestFirst(matches, match => match.Score, (match, margin) => match with { Signals = match.Signals with { Margin = margin } });
    }

    private FaqMatch Compare(Reading reading, QuestionInformation information, EvidenceWords questionWords, FaqEntry entry, IndexSnapshot snapshot)
    {
        FaqMatch? best = null;
        var entryWords = new EvidenceWords().Add(analyzer.Analyze(entry.Answer));
        foreach (string text in entry.Tags)
        {
            entryWords.Add(analyzer.Analyze(text));
        }

        foreach (string wording in entry.SimilarQuestions.Prepend(entry.Question))
        {
            var terms = analyzer.Analyze(wording);
            entryWords.Add(terms);
            double[] credits = information.CreditsIn(new EvidenceWords().Add(terms));
            var wordingInformation = new QuestionInformation(terms, snapshot.Rarity);
            double similarity = HarmonicMean(information.Share(credits), wordingInformation.Share(wordingInformation.CreditsIn(questionWords)));
            bool exact = IsSame(reading.Terms, terms);
            double score = exact ? 1 : similarity;
            if (best is null || score > best.Score)
            {
                best = new FaqMatch(entry, wording, score, new FaqSignals(exact, similarity, Coverage: 0, Missing: 0, Margin: 0));
            }
        }

        double[] found = information.CreditsIn(entryWords);
        double coverage = information.Share(found);

        return best! with
        {
            Score = best.Score + (EntryWeight * coverage),
            Signals = best.Signals with { Coverage = coverage, Missing = information.Missing(found) },
        };
    }

    private static double HarmonicMean(double left, double right) => left + right > 0 ? 2 * left * right / (left + right) : 0;

    // Near-exact: the same words in the same order, whatever the case, width, script, punctuation and particles. Question words count:
    // where and when ask for different things.
    private static bool IsSame(IReadOnlyList<Term> question, IReadOnlyList<Term> wording) => Words(question).SequenceEqual(Words(wording));

    private static IEnumerable<string> Words(IReadOnlyList<Term> terms) =>
        terms.Where(term => term.Kind == TermKind.Word && !Particles.Contains(term.Text)).Select(term => term.Text);
}
