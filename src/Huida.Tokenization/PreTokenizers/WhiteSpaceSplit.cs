using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.PreTokenizers;

/// <summary>Words between white space.</summary>
internal sealed class WhiteSpaceSplit : WordwisePreTokenizer
{
    protected override void SplitWord(ReadOnlySpan<char> units, int start, int end, Words cut)
    {
        var classes = CharacterClasses.BasicPlane;
        int wordStart = start;
        for (int at = start; at < end; at++)
        {
            if ((classes[units[at]] & CharacterClass.WhiteSpace) != 0)
            {
                cut.Add(wordStart, at);
                wordStart = at + 1;
            }
        }

        cut.Add(wordStart, end);
    }
}
