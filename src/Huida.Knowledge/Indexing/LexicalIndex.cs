using Huida.Storage;
using Huida.Tokenization;

namespace Huida.Knowledge.Indexing;

/// <summary>A chunk as search finds it. The text is that of its revision, so offsets and text always agree.</summary>
public sealed record Passage(
    Guid Document,
    int Revision,
    int Ordinal,
    Guid KnowledgeBase,
    string Source,
    string Title,
    string HeadingPath,
    string TableHeader,
    int? Page,
    int Start,
    int End,
    string Text);

/// <summary>A candidate and its BM25 score, which means nothing outside its own list.</summary>
public readonly record struct Hit<T>(T Item, double Score);

/// <summary>
/// The lexical index (Lucene, BM25) over passages and FAQ entries: derived from the store, caught up from the change log, built anew
/// when it is missing, broken, or was made by another analyzer or chunker.
/// </summary>
public sealed class LexicalIndex
{
    /// <summary>Applies what the change log has and the index has not, then shows it to new snapshots.</summary>
    public Task CatchUpAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>An unchanging view of the index as it is now. The caller disposes it.</summary>
    public IndexSnapshot OpenSnapshot() => throw new NotImplementedException();
}

/// <summary>One state of the index. Searches in it agree with one another whatever is written meanwhile.</summary>
public sealed class IndexSnapshot : IDisposable
{
    /// <summary>The best passages in the scope for these terms, best first.</summary>
    public IReadOnlyList<Hit<Passage>> FindPassages(IReadOnlyList<Term> terms, Scope scope, int limit) => throw new NotImplementedException();

    /// <summary>The best FAQ entries in the scope for these terms, by any of their questions, best first.</summary>
    public IReadOnlyList<Hit<FaqEntry>> FindFaqEntries(IReadOnlyList<Term> terms, Scope scope, int limit) => throw new NotImplementedException();

    /// <summary>
    /// How much finding this term tells, in [0, 1]: inverse document frequency over passages and FAQ entries, 1 for a term that is nowhere.
    /// </summary>
    public double Rarity(Term term) => throw new NotImplementedException();

    public int PassageCount => throw new NotImplementedException();

    public int FaqEntryCount => throw new NotImplementedException();

    public void Dispose()
    {
    }
}
