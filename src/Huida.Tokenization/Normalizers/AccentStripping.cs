using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Normalizers;

/// <summary>Leaves out the marks that stand above and below letters. Text is to be decomposed before.</summary>
internal sealed class AccentStripping : Normalizer
{
    public override void Apply(WorkingText text) => Strip(text);

    public static void Strip(WorkingText text)
    {
        var units = text.Units;
        int mark = NextMark(units, 0, out int length);
        if (mark == units.Length)
        {
            return;
        }

        text.BeginRewriting();
        int kept = 0;
        for (; mark < units.Length; mark = NextMark(units, kept, out length))
        {
            text.Keep(kept, mark - kept);
            kept = mark + length;
        }

        text.Keep(kept, units.Length - kept);
        text.EndRewriting();
    }

    private static int NextMark(ReadOnlySpan<char> units, int at, out int length)
    {
        length = 1;
        for (; at < units.Length; at += length)
        {
            length = 1;
            if (units[at] >= '\u0300' && units[at] is not (>= '\u3400' and <= '\u9FFF')
                && (CharacterClasses.At(units, at, out length) & CharacterClass.NonSpacingMark) != 0)
            {
                break;
            }
        }

        return Math.Min(at, units.Length);
    }
}
