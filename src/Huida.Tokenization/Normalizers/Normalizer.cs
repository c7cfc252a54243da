namespace Huida.Tokenization.Normalizers;

/// <summary>The first step: makes spellings equal. Immutable; the text that it rewrites is the caller's.</summary>
internal abstract class Normalizer
{
    public abstract void Apply(WorkingText text);

    /// <summary>1, or 2 where a surrogate pair stands; the text has no unpaired ones.</summary>
    protected static int LengthAt(ReadOnlySpan<char> units, int at) => char.IsHighSurrogate(units[at]) && at + 1 < units.Length ? 2 : 1;

    protected static int CodePointAt(ReadOnlySpan<char> units, int at, out int length)
    {
        length = LengthAt(units, at);
        return length == 2 ? char.ConvertToUtf32(units[at], units[at + 1]) : units[at];
    }

    protected static int CountCodePoints(ReadOnlySpan<char> units)
    {
        int count = 0;
        for (int at = 0; at < units.Length; at += LengthAt(units, at))
        {
            count++;
        }

        return count;
    }
}
