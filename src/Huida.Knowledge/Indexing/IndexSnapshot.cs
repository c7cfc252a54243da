using Huida.Knowledge.Content;
using Huida.Storage;
using Huida.Tokenization;
using Lucene.Net.Search;

namespace Huida.Knowledge.Indexing;

/// <summary>One state of the index. Searches in it agree with one another whatever is written meanwhile. Safe to share.</summary>
public sealed class IndexSnapshot : IDisposable
{
    private readonly IndexView _view;
    private int _isDisposed;

    /// <param name="view">Already counted: the snapshot lets go of it once.</param>
    internal IndexSnapshot(IndexView view) => _view = view;

    public int PassageCount => _view.PassageCount;

    public int FaqEntryCount => _view.FaqEntryCount;

    /// <summary>How many passages a search in this scope looks through.</summary>
    public int CountPassages(Scope scope) => _view.Count(Documents.Kind, UnitFilter.For(scope));

    /// <summary>How many FAQ entries a search in this scope looks through.</summary>
    public int CountFaqEntries(Scope scope) => _view.Count(FaqEntries.Kind, UnitFilter.For(scope));

    /// <summary>The best passages in the scope for these terms, best first.</summary>
    public IReadOnlyList<Hit<Passage>> FindPassages(IReadOnlyList<Term> terms, Scope scope, int limit)
    {
        if (TermQueries.Create(terms, PassageFields.All, _view.Rarity) is not { } query)
        {
            return [];
        }

        // Passages that score the same come in an order that does not hang on how they were indexed.
        return
        [
            .. Search(query, scope, limit).ScoreDocs
                .Select(found => new Hit<Passage>(PassageFields.Read(_view.Searcher.Doc(found.Doc)), found.Score))
                .OrderByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Item.Source, StringComparer.Ordinal)
                .ThenBy(hit => hit.Item.Ordinal),
        ];
    }

    /// <summary>The best FAQ entries in the scope for these terms, by any of their questions, best first.</summary>
    public IReadOnlyList<Hit<FaqEntry>> FindFaqEntries(IReadOnlyList<Term> terms, Scope scope, int limit)
    {
        if (TermQueries.Create(terms, FaqFields.All, _view.Rarity) is not { } query)
        {
            return [];
        }

        // An entry is found once for each of its wordings, so more are asked for until there are enough entries.
        var ownerOf = FaqFields.ReadOwners(_view.Reader);
        for (int wanted = limit * 4; ; wanted *= 4)
        {
            var found = Search(query, scope, wanted);
            List<ScoreDoc> best = [.. found.ScoreDocs.DistinctBy(wording => ownerOf(wording.Doc)).Take(limit)];
            if (best.Count == limit || found.TotalHits <= wanted)
            {
                return
                [
                    .. best.Select(wording => new Hit<FaqEntry>(FaqFields.Read(_view.Searcher.Doc(wording.Doc)), wording.Score))
                        .OrderByDescending(hit => hit.Score)
                        .ThenBy(hit => hit.Item.Question, StringComparer.Ordinal),
                ];
            }
        }
    }

    /// <summary>
    /// How much finding this term tells, in [0, 1]: inverse document frequency over passages and FAQ entries, 1 for a term that is nowhere.
    /// </summary>
    public double Rarity(Term term) => _view.Rarity(term);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _view.Reader.DecRef();
        }
    }

    private TopDocs Search(Query query, Scope scope, int limit)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);

        return _view.Searcher.Search(query, UnitFilter.For(scope), limit);
    }
}
