using System.Text;

namespace Huida.Tokenization.Normalizers;

/// <summary>Capitals to small letters, one character at a time.</summary>
internal sealed class CaseLowering : Normalizer
{
    private const char CapitalIWithDot = '\u0130'; // the only one that becomes two: i and a dot above

    public override void Apply(WorkingText text) => Lower(text);

    public static void Lower(WorkingText text)
    {
        if (text.Units.Contains(CapitalIWithDot))
        {
            LowerDottedI(text);
        }

        // Every other small letter is as long as its capital.
        var units = text.UnitsInPlace;
        if (Ascii.IsValid(units))
        {
            Ascii.ToLowerInPlace(units, out _);
            return;
        }

        for (int at = 0, length; at < units.Length; at += length)
        {
            char unit = units[at];
            length = 1;
            if (unit < '\u0080')
            {
                units[at] = char.IsAsciiLetterUpper(unit) ? (char)(unit | 0x20) : unit;
            }
            else if (unit is not (>= '\u3000' and <= '\u9FFF'))
            {
                Rune old = new(CodePointAt(units, at, out length));
                var small = Rune.ToLowerInvariant(old);
                if (small != old && small.Utf16SequenceLength == length)
                {
                    small.EncodeToUtf16(units[at..]);
                }
            }
        }
    }

    /// <summary>As <see cref="Lower"/>, for text whose only capitals are A to Z, full width or not.</summary>
    public static void LowerPlain(Span<char> units)
    {
        LowerRange(units, 'A', 'Z');
        LowerRange(units, '\uFF21', '\uFF3A');
    }

    private static void LowerRange(Span<char> units, char first, char last)
    {
        for (int at; (at = units.IndexOfAnyInRange(first, last)) >= 0; units = units[(at + 1)..])
        {
            units[at] += (char)0x20;
        }
    }

    private static void LowerDottedI(WorkingText text)
    {
        var units = text.Units;
        text.BeginRewriting();
        for (int at = 0; at < units.Length; at++)
        {
            if (units[at] == CapitalIWithDot)
            {
                text.Put('i', at, at);
                text.Put('\u0307', at, at);
            }
            else
            {
                text.Keep(at, 1);
            }
        }

        text.EndRewriting();
    }
}
