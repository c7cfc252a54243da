using Huida.Tokenization.Normalizers;

namespace Huida.Tokenization.PreTokenizers;

/// <summary>The second step: cuts text into the words that the model then cuts into tokens. Immutable.</summary>
internal abstract class PreTokenizer
{
    /// <summary>Cuts each word of <paramref name="words"/> into those that it adds to <paramref name="cut"/>; may rewrite the text.</summary>
    public virtual void Split(WorkingText text, Words words, Words cut)
    {
        foreach (var word in words.Ranges)
        {
            SplitWord(text.Units, word.Start, word.End, cut);
        }
    }

    /// <summary>Cuts the units from <paramref name="start"/> to <paramref name="end"/>, which know nothing of what stands around them.</summary>
    protected abstract void SplitWord(ReadOnlySpan<char> units, int start, int end, Words cut);
}
