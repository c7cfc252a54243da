using System.Globalization;

namespace Huida.Tokenization;

internal enum Script
{
    /// <summary>White space, punctuation, symbols.</summary>
    None,
    Han,
    Letter,
    Digit,
}

/// <summary>What kind of character starts at a place of a text, as far as finding words needs to know.</summary>
internal static class Scripts
{
    /// <param name="length">1, or 2 for a surrogate pair.</param>
    public static Script At(ReadOnlySpan<char> text, int at, out int length)
    {
        char unit = text[at];
        length = 1;
        if (unit < '\u0080')
        {
            return char.IsAsciiLetter(unit) ? Script.Letter : char.IsAsciiDigit(unit) ? Script.Digit : Script.None;
        }

        if (unit is >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or '\u3005' or '\u3007')
        {
            return Script.Han; // with 々 and 〇
        }

        if (char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            length = 2;
            int codePoint = char.ConvertToUtf32(unit, text[at + 1]);
            return codePoint is >= 0x20000 and <= 0x3FFFF ? Script.Han : ByCategory(CharUnicodeInfo.GetUnicodeCategory(codePoint));
        }

        return ByCategory(CharUnicodeInfo.GetUnicodeCategory(unit));
    }

    public static int EndOfHan(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && At(text, at, out int length) == Script.Han)
        {
            at += length;
        }

        return at;
    }

    private static Script ByCategory(UnicodeCategory category) => category switch
    {
        <= UnicodeCategory.SpacingCombiningMark => Script.Letter, // all letters, and the marks on them
        UnicodeCategory.DecimalDigitNumber => Script.Digit,
        _ => Script.None,
    };
}
