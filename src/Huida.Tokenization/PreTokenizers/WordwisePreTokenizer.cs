using Huida.Tokenization.Normalizers;

namespace Huida.Tokenization.PreTokenizers;

/// <summary>Cuts each word by itself, and rewrites nothing.</summary>
internal abstract class WordwisePreTokenizer : PreTokenizer
{
    public sealed override void Split(WorkingText text, Words words, Words cut)
    {
        foreach (var word in words.Ranges)
        {
            SplitWord(text.Units, word.Start, word.End, cut);
        }
    }

    /// <summary>Cuts the units from <paramref name="start"/> to <paramref name="end"/>, which know nothing of what stands around them.</summary>
    protected abstract void SplitWord(ReadOnlySpan<char> units, int start, int end, Words cut);
}
