using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Huida.Knowledge.Indexing;

/// <summary>
/// Okapi BM25 (Robertson et al., 1994) whose collection is the units that have the field. Lucene counts every document of the index,
/// which would make a field's texts look longer and its words rarer the more units of the other kind there are.
/// </summary>
internal sealed class FieldBm25() : BM25Similarity(K1Value, BValue)
{
    private const float K1Value = 1.2f;
    private const float BValue = 0.75f;

    public override Explanation IdfExplain(CollectionStatistics collectionStats, TermStatistics termStats)
    {
        long documents = Math.Max(collectionStats.DocCount, termStats.DocFreq);

        return new Explanation(Idf(termStats.DocFreq, documents), "idf");
    }

    protected override float AvgFieldLength(CollectionStatistics collectionStats) =>
        collectionStats.SumTotalTermFreq <= 0 || collectionStats.DocCount <= 0
            ? 1
            : (float)((double)collectionStats.SumTotalTermFreq / collectionStats.DocCount);
}
