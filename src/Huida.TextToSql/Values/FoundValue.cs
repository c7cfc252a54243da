namespace Huida.TextToSql.Values;

/// <summary>A value that words of a question name, in whole or in part.</summary>
/// <param name="Value">Its number among the <see cref="StoredValues"/>.</param>
/// <param name="IsSpelledSo">Letter by letter as it is stored.</param>
internal sealed record FoundValue(int Value, int Start, int End, double Weight, bool IsSpelledSo = false)
{
    public int Length => End - Start;
}
