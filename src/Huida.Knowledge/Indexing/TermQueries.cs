using Lucene.Net.Search;
using IndexTerm = Lucene.Net.Index.Term;
using Term = Huida.Tokenization.Term;

namespace Huida.Knowledge.Indexing;

/// <summary>Queries made of terms, never parsed from what someone typed.</summary>
internal static class TermQueries
{
    private const int MaxTerms = 64; // the rarest of a long question; each is looked up in several fields

    /// <summary>The weighted sum of BM25 over the texts; null when there is no term. Function words count only where there is nothing else.</summary>
    public static Query? Create(IReadOnlyList<Term> terms, IReadOnlyList<SearchedText> texts, Func<Term, double> rarity)
    {
        List<Term> wanted = [.. terms.Where(term => !term.IsFunctionWord).DistinctBy(term => (term.Text, term.Kind))];
        if (wanted.Count == 0)
        {
            wanted = [.. terms.DistinctBy(term => (term.Text, term.Kind))];
        }

        if (wanted.Count > MaxTerms)
        {
            wanted = [.. wanted.OrderByDescending(rarity).Take(MaxTerms)];
        }

        BooleanQuery sum = new(disableCoord: true);
        foreach (var term in wanted)
        {
            foreach (var text in texts)
            {
                sum.Add(new TermQuery(new IndexTerm(text.FieldOf(term.Kind), term.Text)) { Boost = text.WeightOf(term.Kind) }, Occur.SHOULD);
            }
        }

        return wanted.Count == 0 ? null : sum;
    }
}
