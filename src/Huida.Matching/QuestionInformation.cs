using Huida.Tokenization;

namespace Huida.Matching;

/// <summary>
/// What a question tells: its distinct words that are about something, each weighted by how rare it is. Shares of this information
/// mean the same on any corpus, which a BM25 sum does not.
/// </summary>
internal sealed class QuestionInformation
{
    /// <summary>What a word keeps that is everywhere in the corpus: in a library's rules the library is still what a question is about.</summary>
    private const double CommonInCorpus = 0.4;

    private readonly string[] _words;
    private readonly double[] _weights;

    public QuestionInformation(IEnumerable<Term> terms, Func<Term, double> rarity)
    {
        var words = terms.Where(term => term.Kind == TermKind.Word).DistinctBy(term => term.Text).ToList();
        if (words.Exists(term => !term.IsFunctionWord))
        {
            words.RemoveAll(term => term.IsFunctionWord);
        }

        _words = [.. words.Select(term => term.Text)];
        _weights = [.. words.Select(term => (CommonInCorpus + ((1 - CommonInCorpus) * rarity(term))) * WordRarity.Of(term.Text))];
        Total = _weights.Sum();
    }

    /// <summary>The sum of all weights; 0 for a question without words.</summary>
    public double Total { get; }

    public int Count => _words.Length;

    /// <summary>How far each word is found in the evidence, 0 to 1.</summary>
    public double[] CreditsIn(EvidenceWords evidence)
    {
        double[] credits = new double[_words.Length];
        for (int i = 0; i < credits.Length; i++)
        {
            credits[i] = evidence.Credit(_words[i]);
        }

        return credits;
    }

    /// <summary>The share of the information that these credits stand for, 0 to 1.</summary>
    public double Share(ReadOnlySpan<double> credits)
    {
        double found = 0;
        for (int i = 0; i < credits.Length; i++)
        {
            found += credits[i] * _weights[i];
        }

        return Total > 0 ? found / Total : 0;
    }

    /// <summary>The weight that is found of the word of which most is, 0 to 1.</summary>
    public double Most(ReadOnlySpan<double> credits)
    {
        double most = 0;
        for (int i = 0; i < credits.Length; i++)
        {
            most = Math.Max(most, credits[i] * _weights[i]);
        }

        return most;
    }

    /// <summary>How much information these credits stand for, whatever their share, from 0 towards 1.</summary>
    public double Amount(ReadOnlySpan<double> credits) => 1 - Math.Exp(-Share(credits) * Total);
}
