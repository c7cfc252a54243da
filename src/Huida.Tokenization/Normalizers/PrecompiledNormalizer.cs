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
                changes.Replace(grapheme, map.ReplacementAt(whole));
                continue;
            }

            for (int part = at, length; part < end; part += length)
            {
                length = LengthAt(units, part);
                int replacement = map.Shortest(units.Slice(part, length));
                if (replacement >= 0)
                {
                    changes.Replace(units.Slice(part, length), map.ReplacementAt(replacement));
                }
                else
                {
                    changes.Keep(part, length);
                }
            }
        }

        changes.Finish();
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
    /// Writes what comes out beside where it came from, as the reference counts it: each character stands for one of the old text, or for
    /// none where there are more than before; where there are fewer, the last one also stands for those that are missing. Before the
    /// first character there is none to do so, and everything after it shifts.
    /// </summary>
    private ref struct Changes(WorkingText text)
    {
        private Rune _last;     // not written yet: what follows may be counted to it
        private int _change;    // of _last: 1 where it stands for no character, -n where for n more
        private bool _hasLast;
        private int _at;        // the next character of the old text

        public void Keep(int start, int length)
        {
            Rune.DecodeFromUtf16(text.Units.Slice(start, length), out var rune, out _);
            Add(rune, 0);
        }

        public void Replace(ReadOnlySpan<char> old, ReadOnlySpan<byte> replacement)
        {
            int missing = CountCodePoints(old);
            while (Rune.DecodeFromUtf8(replacement, out var rune, out int bytes) is var _ && bytes > 0)
            {
                Add(rune, missing > 0 ? 0 : 1);
                missing -= missing > 0 ? 1 : 0;
                replacement = replacement[bytes..];
            }

            _change -= _hasLast ? missing : 0;
        }

        public void Finish()
        {
            if (!_hasLast)
            {
                return;
            }

            bool isBefore = _change > 0 && _at == 0;
            int first = _change > 0 ? Previous(_at) : _at;
            for (int count = _change > 0 ? 0 : 1 - _change; count > 0 && _at < text.Length; count--)
            {
                _at += LengthAt(text.Units, _at);
            }

            Span<char> encoded = stackalloc char[2];
            foreach (char unit in encoded[.._last.EncodeToUtf16(encoded)])
            {
                if (isBefore)
                {
                    text.PutBefore(unit);
                }
                else
                {
                    text.Put(unit, first, first + LengthAt(text.Units, first) - 1);
                }
            }
        }

        private void Add(Rune rune, int change)
        {
            Finish();
            (_last, _change, _hasLast) = (rune, change, true);
        }

        private readonly int Previous(int at) => at > 1 && char.IsLowSurrogate(text.Units[at - 1]) ? at - 2 : Math.Max(0, at - 1);
    }
}
