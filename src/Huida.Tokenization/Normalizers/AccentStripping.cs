using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Normalizers;

/// <summary>Leaves out all marks. Text is to be decomposed before.</summary>
internal sealed class AccentStripping : Normalizer
{
    public override void Apply(WorkingText text) => Strip(text, static (kind, _) => (kind & CharacterClass.Letter) == 0 && (kind & CharacterClass.Upper) != 0);

    /// <param name="isAccent">Which characters go, by their class and code point.</param>
    public static void Strip(WorkingText text, Func<CharacterClass, int, bool> isAccent)
    {
        var units = text.Units;
        int mark = NextMark(units, 0, isAccent, out int length);
        if (mark == units.Length)
        {
            return;
        }

        text.BeginRewriting();
        int kept = 0;
        for (; mark < units.Length; mark = NextMark(units, kept, isAccent, out length))
        {
            text.Keep(kept, mark - kept);
            kept = mark + length;
        }

        text.Keep(kept, units.Length - kept);
        text.EndRewriting();
    }

    private static int NextMark(ReadOnlySpan<char> units, int at, Func<CharacterClass, int, bool> isAccent, out int length)
    {
        length = 1;
        for (; at < units.Length; at += length)
        {
            length = 1;
            if (units[at] >= '\u0300' && units[at] is not (>= '\u3400' and <= '\u9FFF')
                && isAccent(CharacterClasses.At(units, at, out length), CodePointAt(units, at, out length)))
            {
                break;
            }
        }

        return Math.Min(at, units.Length);
    }
}
