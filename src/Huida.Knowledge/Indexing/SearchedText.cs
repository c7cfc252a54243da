using Huida.Tokenization;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Huida.Knowledge.Indexing;

/// <summary>A searched text of a passage or a wording, kept as two fields, words and bigrams, since their frequencies differ.</summary>
/// <param name="WordWeight">What the BM25 sum of its words counts in the score of a hit.</param>
/// <param name="BigramWeight">Likewise of its pairs of Chinese characters, which repeat what the words say where these were cut alike.</param>
internal sealed record SearchedText(string Name, float WordWeight, float BigramWeight)
{
    private static readonly FieldType Type = CreateType();

    public string Words { get; } = Name + ".w";

    public string Bigrams { get; } = Name + ".b";

    public string FieldOf(TermKind kind) => kind == TermKind.Word ? Words : Bigrams;

    public float WeightOf(TermKind kind) => kind == TermKind.Word ? WordWeight : BigramWeight;

    public IEnumerable<IIndexableField> ToFields(IReadOnlyList<Huida.Tokenization.Term> terms)
    {
        if (terms.Any(term => term.Kind == TermKind.Word))
        {
            yield return new Field(Words, new TermStream(terms, TermKind.Word), Type);
        }

        if (terms.Any(term => term.Kind == TermKind.Bigram))
        {
            yield return new Field(Bigrams, new TermStream(terms, TermKind.Bigram), Type);
        }
    }

    private static FieldType CreateType()
    {
        // Places are found again in the stored text: the index needs to know only what occurs how often.
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
        type.Freeze();

        return type;
    }
}
