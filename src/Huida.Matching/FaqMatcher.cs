using Huida.Knowledge.Content;
using Huida.Knowledge.Indexing;
using Huida.Storage;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Matching;

/// <summary>Matches a question against FAQ entries: candidates by BM25, then each compared word by word.</summary>
public sealed class FaqMatcher(TermAnalyzer analyzer)
{
    private const int Candidates = 20;

    /// <summary>Matches in the scope, best first.</summary>
    public IReadOnlyList<FaqMatch> Match(Reading reading, IndexSnapshot snapshot, Scope scope, CancellationToken cancellationToken) =>
        Match(reading, snapshot, scope, entry => entry, cancellationToken);

    /// <summary>The same as if the entries were what <paramref name="seen"/> makes of them; null hides one.</summary>
    public IReadOnlyList<FaqMatch> Match(
        Reading reading, IndexSnapshot snapshot, Scope scope, Func<FaqEntry, FaqEntry?> seen, CancellationToken cancellationToken)
    {
        var comparison = new FaqComparison(analyzer, new AskedQuestion(reading, snapshot.Rarity), snapshot.Rarity);
        var matches = new List<FaqMatch>();
        foreach (var hit in snapshot.FindFaqEntries(reading.Terms, scope, Candidates))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (seen(hit.Item) is { } entry)
            {
                matches.Add(comparison.With(entry));
            }
        }

        return Ranking.BestFirst(matches, match => match.Score, (match, margin) => match with { Signals = match.Signals with { Margin = margin } });
    }
}
