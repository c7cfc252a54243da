using System.Collections.Concurrent;
using Huida.Knowledge.Content;
using Huida.Tokenization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using IndexTerm = Lucene.Net.Index.Term;
using Term = Huida.Tokenization.Term;

namespace Huida.Knowledge.Indexing;

/// <summary>One state of the index, shared by all snapshots of it. It lives until the index and the last snapshot let go of it.</summary>
internal sealed class IndexView
{
    private const int MaxCachedRarities = 50_000; // a bound for a store that does not change while ever new words are asked

    private readonly ConcurrentDictionary<(string Text, TermKind Kind), double> _rarities = new();

    private readonly Lazy<int> _passages;
    private readonly Lazy<int> _faqEntries;

    public IndexView(DirectoryReader reader)
    {
        Reader = reader;
        Searcher = new IndexSearcher(reader) { Similarity = new FieldBm25() };
        _passages = new Lazy<int>(() => Count(Documents.Kind, filter: null));
        _faqEntries = new Lazy<int>(() => Count(FaqEntries.Kind, filter: null));
    }

    public DirectoryReader Reader { get; }

    public IndexSearcher Searcher { get; }

    public int PassageCount => _passages.Value;

    public int FaqEntryCount => _faqEntries.Value;

    public int Count(string kind, Filter? filter)
    {
        var counter = new TotalHitCountCollector();
        Searcher.Search(new TermQuery(new IndexTerm(UnitFields.Kind, kind)), filter, counter);

        return counter.TotalHits;
    }

    public double Rarity(Term term)
    {
        if (_rarities.TryGetValue((term.Text, term.Kind), out double known))
        {
            return known;
        }

        double rarity = ComputeRarity(term);
        if (_rarities.Count < MaxCachedRarities)
        {
            _rarities.TryAdd((term.Text, term.Kind), rarity);
        }

        return rarity;
    }

    /// <summary>The inverse document frequency of BM25 over that of a term found nowhere: ln(1 + (N − n + ½) / (n + ½)) / ln(1 + (N + ½) / ½).</summary>
    private double ComputeRarity(Term term)
    {
        double count = Reader.GetDocCount(PassageFields.Body.FieldOf(term.Kind)) + Reader.GetDocCount(FaqFields.Wording.FieldOf(term.Kind));
        double having = Having(PassageFields.All) + Having(FaqFields.All);
        having = Math.Min(having, count);

        return count == 0 ? 1 : Math.Log(1 + ((count - having + 0.5) / (having + 0.5))) / Math.Log(1 + ((count + 0.5) / 0.5));

        // A unit may have the term in several of its texts: the most frequent one is the nearest to their union that is known.
        int Having(IReadOnlyList<SearchedText> texts) => texts.Max(text => Reader.DocFreq(new IndexTerm(text.FieldOf(term.Kind), term.Text)));
    }
}
