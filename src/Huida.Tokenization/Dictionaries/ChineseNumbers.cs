using System.Buffers;

namespace Huida.Tokenization.Dictionaries;

/// <summary>Where numbers in Chinese characters end, and what belongs to a number when it is written as the standards of segmentation have it: 一九九八年, 12月, 20万, 50%, 第18.</summary>
internal static class ChineseNumbers
{
    private const int Longest = 24;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("〇零一二三四五六七八九十百千万亿两");
    private static readonly SearchValues<char> Powers = SearchValues.Create("十百千万亿");

    /// <summary>The end of the number that starts at a place of Chinese text; the place itself where none starts, or one of a character or two that need not be a number.</summary>
    public static int EndOfNumber(ReadOnlySpan<char> text, int start)
    {
        if (!IsNumeral(text, start) && !StartsBefore(text, start))
        {
            return start;
        }

        if (start > 0 && (IsNumeral(text, start - 1) || StartsBefore(text, start - 1)))
        {
            return start; // inside one
        }

        int from = StartsBefore(text, start) ? start + 1 : start;
        int end = EndOfNumerals(text, from);
        if (end + 2 < text.Length && text[end] == '分' && text[end + 1] == '之' && IsNumeral(text, end + 2))
        {
            return EndOfNumerals(text, end + 2);
        }

        var number = text[start..end];

        return number.Length > 2 || (number.Length == 2 && number.ContainsAny(Powers)) ? end : start;
    }

    /// <summary>Whether a number can end with a character.</summary>
    public static bool Ends(char unit) => Numerals.Contains(unit) || unit == '几';

    private static int EndOfNumerals(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (at - start < Longest && IsNumeral(text, at))
        {
            at++;
        }

        return at;
    }

    /// <summary>第三十二, 数百万, 几十.</summary>
    private static bool StartsBefore(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && text[at] switch
    {
        '第' => IsNumeral(text, at + 1),
        '几' or '数' => Powers.Contains(text[at + 1]),
        _ => false,
    };

    private static bool IsNumeral(ReadOnlySpan<char> text, int at) => at < text.Length && Numerals.Contains(text[at]);
}
