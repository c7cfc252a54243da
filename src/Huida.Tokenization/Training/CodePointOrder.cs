namespace Huida.Tokenization.Training;

/// <summary>Strings by their code points, as UTF-8 sorts them; ordinal order would put what is beyond U+FFFF before U+E000.</summary>
internal sealed class CodePointOrder : IComparer<string>
{
    public static CodePointOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        int common = x.AsSpan().CommonPrefixLength(y);

        return common < x!.Length && common < y!.Length ? Rank(x[common]) - Rank(y[common]) : x.Length - y!.Length;
    }

    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x2000 : unit >= 0xE000 ? unit - 0x800 : unit;
}
