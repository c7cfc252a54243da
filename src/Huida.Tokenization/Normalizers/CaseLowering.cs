using System.Text;

namespace Huida.Tokenization.Normalizers;

/// <summary>Capitals to small letters, one character at a time.</summary>
internal sealed class CaseLowering : Normalizer
{
    private const char CapitalIWithDot = '\u0130'; // the only one that becomes two: i and a dot above

    public override void Apply(WorkingText text) => Lower(text);

    public static void Lower(WorkingText text)
    {
        var units = text.Units;
        text.BeginRewriting();
        int kept = 0;
        Span<char> lower = stackalloc char[2];
        for (int at = 0, length; at < units.Length; at += length)
        {
            char unit = units[at];
            length = 1;
            if (unit < '\u0080')
            {
                if (char.IsAsciiLetterUpper(unit))
                {
                    text.Keep(kept, at - kept);
                    text.Put((char)(unit | 0x20), at, at);
                    kept = at + 1;
                }

                continue;
            }

            if (unit is >= '\u3000' and <= '\u9FFF')
            {
                continue;
            }

            int count = LowerOf(units, at, lower, out length);
            if (count > 0)
            {
                text.Keep(kept, at - kept);
                foreach (char small in lower[..count])
                {
                    text.Put(small, at, at + length - 1);
                }

                kept = at + length;
            }
        }

        text.Keep(kept, units.Length - kept);
        text.EndRewriting();
    }

    /// <returns>How many units the small letter takes; 0 where nothing changes.</returns>
    private static int LowerOf(ReadOnlySpan<char> units, int at, Span<char> lower, out int length)
    {
        Rune old = new(CodePointAt(units, at, out length));
        if (old.Value == CapitalIWithDot)
        {
            (lower[0], lower[1]) = ('i', '\u0307');
            return 2;
        }

        var small = Rune.ToLowerInvariant(old);

        return small == old ? 0 : small.EncodeToUtf16(lower);
    }
}
