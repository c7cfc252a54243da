using Huida.Tokenization.Normalizers;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.PreTokenizers;

/// <summary>Words between white space; each punctuation mark is a word of its own.</summary>
internal sealed class BertPreTokenizer : WordwisePreTokenizer
{
    protected override void SplitWord(ReadOnlySpan<char> units, int start, int end, Words cut)
    {
        var classes = CharacterClasses.BasicPlane;
        int wordStart = start;
        for (int at = start, length; at < end; at += length)
        {
            char unit = units[at];
            length = 1;
            var kind = classes[unit];
            if (char.IsHighSurrogate(unit))
            {
                kind = CharacterClasses.At(units[..end], at, out length);
            }

            if ((kind & CharacterClass.WhiteSpace) != 0)
            {
                cut.Add(wordStart, at);
                wordStart = at + 1;
            }
            else if (IsAsciiPunctuation(unit) || (unit > '\u007F' && BertCharacters.IsPunctuation(kind, length == 2 ? char.ConvertToUtf32(unit, units[at + 1]) : unit)))
            {
                cut.Add(wordStart, at);
                cut.Add(at, at + length);
                wordStart = at + length;
            }
        }

        cut.Add(wordStart, end);
    }

    /// <summary>With $ + &lt; = &gt; ^ ` | ~, which Unicode counts among the symbols.</summary>
    private static bool IsAsciiPunctuation(char unit) => unit is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');
}
