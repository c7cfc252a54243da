using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Matching;

/// <summary>A question made ready for being looked for in many pieces of evidence.</summary>
internal sealed class AskedQuestion(Reading reading, Func<Term, double> rarity)
{
    public IReadOnlyList<Term> Terms => reading.Terms;

    public AskedFor Asked { get; } = AskedFor.In(reading);

    /// <summary>Of all its words.</summary>
    public QuestionInformation Whole { get; } = new(reading.Terms, rarity);

    /// <summary>Of the words that say what it is about, without those that ask.</summary>
    public QuestionInformation Subject { get; } = new(AskedFor.Subject(reading), rarity);

    public EvidenceWords Words { get; } = new EvidenceWords().Add(reading.Terms);

    /// <summary>1 where the text holds the kind of thing asked for, 0 where it does not, 0.5 where the question asks for no known kind.</summary>
    public double KindFit(bool fits) => !fits ? 0 : Asked.IsKnown ? 1 : 0.5;
}
