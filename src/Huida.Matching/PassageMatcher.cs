using Huida.Knowledge.Indexing;
using Huida.Storage;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Matching;

/// <summary>
/// Matches a question against passages: candidates by BM25, then each by its best window of a few sentences, since an answer stands in
/// one place while BM25 adds up words from all over the passage.
/// </summary>
public sealed class PassageMatcher(TermAnalyzer analyzer)
{
    private const int Candidates = 24;
    private const int Returned = 8;

    /// <summary>How much the window counts against BM25, which is scaled to its best candidate.</summary>
    private const double WindowWeight = 2.0;

    /// <summary>For holding the kind of thing asked for.</summary>
    private const double KindWeight = 0.2;

    /// <summary>Matches in the scope, best first.</summary>
    public IReadOnlyList<PassageMatch> Match(Reading reading, IndexSnapshot snapshot, Scope scope, CancellationToken cancellationToken) =>
        Match(reading, snapshot, scope, _ => true, cancellationToken);

    /// <summary>The same as if there were only the passages that <paramref name="isSeen"/> says.</summary>
    public IReadOnlyList<PassageMatch> Match(
        Reading reading, IndexSnapshot snapshot, Scope scope, Func<Passage, bool> isSeen, CancellationToken cancellationToken)
    {
        var question = new AskedQuestion(reading, snapshot.Rarity);
        List<Hit<Passage>> hits = [.. snapshot.FindPassages(reading.Terms, scope, Candidates).Where(hit => isSeen(hit.Item))];
        var matches = new List<PassageMatch>(hits.Count);
        foreach (var hit in hits)
        {
            cancellationToken.ThrowIfCancellationRequested();
            matches.Add(Compare(question, hit.Item, hit.Score / hits[0].Score));
        }

        return
        [
            .. Ranking.BestFirst(matches, match => match.Score, (match, margin) => match with { Signals = match.Signals with { Margin = margin } })
                .Take(Returned),
        ];
    }

    private PassageMatch Compare(AskedQuestion question, Passage passage, double relativeScore)
    {
        var window = SentenceWindow.FindBest(analyzer, question, passage);
        var signals = new PassageSignals(
            window.Coverage,
            window.OwnCoverage,
            window.PassageCoverage,
            window.SentenceCoverage,
            window.Amount,
            question.KindFit(window.FitsKind),
            Margin: 0);

        return new PassageMatch(
            passage,
            new TextRange(passage.Start + window.Range.Start, passage.Start + window.Range.End),
            relativeScore + (WindowWeight * window.Coverage) + (window.FitsKind ? KindWeight : 0),
            signals);
    }
}
