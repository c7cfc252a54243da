using System.Globalization;

namespace Huida.Tokenization.Vocabularies;

/// <summary>What splitting and cleaning need to know of a character; several may hold.</summary>
[Flags]
internal enum CharacterClass : byte
{
    None = 0,
    Letter = 1,
    Number = 2,
    WhiteSpace = 4,

    /// <summary>Upper and title case, and what has no case: where o200k's words of capitals go on.</summary>
    Upper = 8,

    /// <summary>Lower case, and what has no case.</summary>
    Lower = 16,
    Punctuation = 32,
    NonSpacingMark = 64,

    /// <summary>Control, format, private; not what Unicode has not assigned.</summary>
    Other = 128,
}

/// <summary>The classes of characters by Unicode, from a table for the basic plane.</summary>
internal static class CharacterClasses
{
    private static readonly Lazy<CharacterClass[]> Table = new(Build);

    /// <summary>A table over UTF-16 units, for loops that look up many; surrogates have no class in it.</summary>
    public static CharacterClass[] BasicPlane => Table.Value;

    /// <param name="length">1, or 2 for a surrogate pair.</param>
    public static CharacterClass At(ReadOnlySpan<char> text, int at, out int length)
    {
        char unit = text[at];
        if (char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            length = 2;
            return Of(CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(unit, text[at + 1])));
        }

        length = 1;
        return Table.Value[unit];
    }

    public static CharacterClass Of(int codePoint) =>
        codePoint <= char.MaxValue ? Table.Value[codePoint] : Of(CharUnicodeInfo.GetUnicodeCategory(codePoint));

    private static CharacterClass[] Build()
    {
        var classes = new CharacterClass[char.MaxValue + 1];
        for (int unit = 0; unit < classes.Length; unit++)
        {
            classes[unit] = Of(CharUnicodeInfo.GetUnicodeCategory((char)unit)) | (char.IsWhiteSpace((char)unit) ? CharacterClass.WhiteSpace : 0);
        }

        return classes;
    }

    private static CharacterClass Of(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharacterClass.Letter | CharacterClass.Upper,
        UnicodeCategory.LowercaseLetter => CharacterClass.Letter | CharacterClass.Lower,
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharacterClass.Letter | CharacterClass.Upper | CharacterClass.Lower,
        UnicodeCategory.NonSpacingMark => CharacterClass.NonSpacingMark | CharacterClass.Upper | CharacterClass.Lower,
        UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterClass.Upper | CharacterClass.Lower,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharacterClass.Number,
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => CharacterClass.Punctuation,
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse => CharacterClass.Other,
        _ => CharacterClass.None,
    };
}
