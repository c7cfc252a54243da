using System.Globalization;
using System.Text;
using Huida.Tokenization.Lexicons;

namespace Huida.Tokenization;

/// <summary>
/// Makes spellings of the same character equal before words are looked for: compatibility forms (full width, ligatures, circled
/// digits) as in NFKC, lower case, simplified Chinese. Never throws: an unpaired surrogate becomes U+FFFD.
/// </summary>
public static class CharacterFolding
{
    public static NormalizedText Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new Units(text.Length);
        for (int i = 0, end; i < text.Length; i = end)
        {
            end = EndOfCharacter(text, i);
            if (end == i + 1 && TryFoldAlone(text[i], out char unit))
            {
                folded.Add(unit, i, end);
            }
            else
            {
                Compose(text.AsSpan(i, end - i), i, ref folded);
            }
        }

        return folded.ToText(text);
    }

    /// <summary>One code point with the marks that follow it: they may compose to one (e + ´), and their offsets go together.</summary>
    private static int EndOfCharacter(string text, int start)
    {
        int end = start + LengthAt(text, start);
        while (end < text.Length && text[end] >= '\u0300' && !IsPlainHan(text[end]) && IsMark(text, end))
        {
            end += LengthAt(text, end);
        }

        return end;
    }

    private static int LengthAt(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static bool IsMark(string text, int at) =>
        text[at] is '\uFF9E' or '\uFF9F' // half-width voicing marks, letters by category
        || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsPlainHan(char unit) => unit is >= '\u3400' and <= '\u9FFF';

    /// <summary>The common cases, without a call of Normalize.</summary>
    private static bool TryFoldAlone(char unit, out char folded)
    {
        folded = unit switch
        {
            < '\u0080' => char.ToLowerInvariant(unit),
            >= '\u3400' and <= '\u9FFF' => unit,                              // Han: simplified afterwards
            >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(unit - 0xFEE0)), // full-width ASCII
            '\u3000' => ' ',
            >= '\u3001' and <= '\u3029' => unit,                              // 、。「」 and the like
            '\u2018' or '\u2019' => '\'',                                     // the apostrophe of don’t
            '\u2010' or '\u2011' => '-',
            '\u2013' or '\u2014' or '\u201C' or '\u201D' => unit,
            _ => '\0',
        };

        return folded != '\0' || unit == '\0';
    }

    private static void Compose(ReadOnlySpan<char> character, int start, ref Units folded)
    {
        if (character is ['\u00AD' or '\u200B' or '\u2060' or '\uFEFF'])
        {
            return; // soft hyphen, zero-width space, joiner, byte order mark: nothing to see, and they would cut words apart
        }

        string safe = new(character);
        if (character.ContainsAnyInRange('\uD800', '\uDFFF') || character.Contains('\uFFFE'))
        {
            safe = WellFormed(character); // Normalize throws on unpaired surrogates and on U+FFFE
        }

        foreach (char unit in safe.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (unit is not (>= '\uFE00' and <= '\uFE0F')) // variation selectors: how an emoji is drawn
            {
                folded.Add(unit, start, start + character.Length);
            }
        }
    }

    private static string WellFormed(ReadOnlySpan<char> character)
    {
        StringBuilder safe = new();
        foreach (var rune in character.EnumerateRunes()) // gives U+FFFD for an unpaired surrogate
        {
            safe.Append(rune.Value == 0xFFFE ? "\uFFFD" : rune.ToString());
        }

        return safe.ToString();
    }

    /// <summary>二○○一 is 二〇〇一: a circle behind a Chinese digit.</summary>
    private static void FoldZeros(Span<char> text)
    {
        const char Circle = '\u25CB';
        int at = text.IndexOf(Circle);
        for (; at >= 0 && at < text.Length; at++)
        {
            if (text[at] == Circle && at > 0 && "〇一二三四五六七八九".Contains(text[at - 1], StringComparison.Ordinal))
            {
                text[at] = '〇';
            }
        }
    }

    /// <summary>The folded units with the range of the original that each came from.</summary>
    private struct Units(int capacity)
    {
        private char[] _text = new char[capacity];
        private int[] _starts = new int[capacity];
        private int[] _ends = new int[capacity];
        private int _count;

        public void Add(char unit, int start, int end)
        {
            if (_count == _text.Length)
            {
                int larger = Math.Max(16, _count * 2);
                Array.Resize(ref _text, larger);
                Array.Resize(ref _starts, larger);
                Array.Resize(ref _ends, larger);
            }

            _text[_count] = unit;
            _starts[_count] = start;
            _ends[_count++] = end;
        }

        public readonly NormalizedText ToText(string original)
        {
            var units = _text.AsSpan(0, _count);
            Simplification.Default.Apply(units);
            FoldZeros(units);

            return new NormalizedText(original, new string(_text, 0, _count), _starts, _ends);
        }
    }
}
