using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Normalizers;

/// <summary>Leaves out the marks that stand above and below letters. Text is to be decomposed before.</summary>
internal sealed class AccentStripping : Normalizer
{
    public override void Apply(WorkingText text) => Strip(text);

    public static void Strip(WorkingText text)
    {
        var units = text.Units;
        if (!units.ContainsAnyExceptInRange('\0', '\u02FF'))
        {
            return;
        }

        text.BeginRewriting();
        int kept = 0;
        for (int at = 0, length; at < units.Length; at += length)
        {
            length = 1;
            if (units[at] < '\u0300')
            {
                continue;
            }

            if ((CharacterClasses.At(units, at, out length) & CharacterClass.NonSpacingMark) != 0)
            {
                text.Keep(kept, at - kept);
                kept = at + length;
            }
        }

        text.Keep(kept, units.Length - kept);
        text.EndRewriting();
    }
}
