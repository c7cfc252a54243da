using System.Globalization;
using System.Text;

namespace Huida.Tokenization.Normalizers;

/// <summary>
/// Replaces what a <see cref="CharacterMap"/> lists, the way the Hugging Face library applies maps of sentencepiece: a grapheme of less
/// than six bytes is replaced as a whole by what the shortest string that it begins with stands for, else each of its characters is.
/// </summary>
internal sealed class PrecompiledNormalizer(CharacterMap map) : Normalizer
{
    private const int GraphemeBytes = 6;

    public CharacterMap Map => map;

    public override void Apply(WorkingText text)
    {
        if (IsUnchanged(text.Units))
        {
            return;
        }

        text.BeginRewriting();
        Changes changes = new(text);
        var units = text.Units;
        for (int at = 0, end; at < units.Length; at = end)
        {
            bool alone = IsPlain(units[at]) && (at + 1 == units.Length || IsPlain(units[at + 1]));
            end = alone ? at + 1 : at + StringInfo.GetNextTextElementLength(units[at..]);
            if (alone && !map.Replaces(units[at]))
            {
                changes.Keep(at, 1);
                continue;
            }

            var grapheme = units[at..end];
            if (grapheme.Length < GraphemeBytes && Encoding.UTF8.GetByteCount(grapheme) < GraphemeBytes && map.Shortest(grapheme) is var whole and >= 0)
            {
                changes.Replace(at, grapheme, map.ReplacementAt(whole));
                continue;
            }

            for (int part = at, length; part < end; part += length)
            {
                length = LengthAt(units, part);
                int replacement = map.Shortest(units.Slice(part, length));
                if (replacement >= 0)
                {
                    changes.Replace(part, units.Slice(part, length), map.ReplacementAt(replacement));
                }
                else
                {
                    changes.Keep(part, length);
                }
            }
        }

        text.EndRewriting();
    }

    /// <summary>Whether each character stands alone and none is replaced.</summary>
    private bool IsUnchanged(ReadOnlySpan<char> units)
    {
        foreach (char unit in units)
        {
            if (!IsPlain(unit) || map.Replaces(unit))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Characters that make no grapheme with their like; most text is made of them.</summary>
    private static bool IsPlain(char unit) =>
        unit is (>= ' ' and <= '~') or (>= '\u00C0' and <= '\u02FF') or (>= '\u3001' and <= '\u3029') or (>= '\u3041' and <= '\u3096')
            or (>= '\u30A1' and <= '\u30FA') or (>= '\u3400' and <= '\u9FFF') or (>= '\uFF01' and <= '\uFF9D');

    /// <summary>
    /// Writes what comes out beside where it came from. The reference counts characters: when a replacement is shorter, what is left
    /// over counts to the character before, and at the start of a text, where there is none, everything after it shifts.
    /// </summary>
    private ref struct Changes(WorkingText text)
    {
        private int _shift; // how far behind the true source the places are, in units

        public void Keep(int start, int length)
        {
            if (_shift == 0)
            {
                text.Keep(start, length);
                return;
            }

            for (int i = 0; i < length; i++)
            {
                Put(text.Units[start + i], start);
            }
        }

        public void Replace(int start, ReadOnlySpan<char> old, ReadOnlySpan<byte> replacement)
        {
            if (replacement.Length == 0)
            {
                _shift += text.Written == 0 ? old.Length : 0;
                return;
            }

            Span<char> encoded = stackalloc char[2];
            int source = 0; // the reference pairs the characters one by one; more than there were share the last
            for (int taken = 0; Rune.DecodeFromUtf8(replacement, out var rune, out int bytes) is var _ && bytes > 0; replacement = replacement[bytes..])
            {
                if (taken++ > 0 && source + LengthAt(old, source) < old.Length)
                {
                    source += LengthAt(old, source);
                }

                foreach (char unit in encoded[..rune.EncodeToUtf16(encoded)])
                {
                    Put(unit, start + source);
                }
            }
        }

        private void Put(char unit, int source)
        {
            int first = source - _shift;
            if (first > 0 && char.IsLowSurrogate(text.Units[first]))
            {
                first--;
            }

            text.Put(unit, first, first + LengthAt(text.Units, first) - 1);
        }
    }
}
