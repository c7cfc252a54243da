using Huida.Tokenization.Lexicons;

namespace Huida.Tokenization;

/// <summary>A word as a search term: English without inflection, numbers in one spelling, Chinese as it is.</summary>
internal static class WordTerms
{
    public static Term Of(Word word)
    {
        char first = word.Text[0];
        if (first >= '\u3000')
        {
            return new Term(word.Text, TermKind.Word, word.Start, word.End, FunctionWords.Chinese.Contains(word.Text));
        }

        if (FunctionWords.English.Contains(word.Text))
        {
            return new Term(word.Text, TermKind.Word, word.Start, word.End, IsFunctionWord: true);
        }

        string text = char.IsAsciiDigit(first) ? Number(word.Text) : English(word.Text);

        return new Term(text, TermKind.Word, word.Start, word.End, IsFunctionWord: false);
    }

    /// <summary>2,000 as 2000, 20.00 as 20, 05 (of a date or time) as 5.</summary>
    private static string Number(string text)
    {
        if (text.Contains(','))
        {
            text = text.Replace(",", "", StringComparison.Ordinal);
        }

        int point = text.IndexOf('.', StringComparison.Ordinal);
        if (point > 0 && text.AsSpan(point + 1).IndexOfAnyExcept('0') < 0)
        {
            text = text[..point];
        }

        return text is ['0', >= '1' and <= '9'] ? text[1..] : text;
    }

    private static string English(string text)
    {
        if (text.Contains('\''))
        {
            text = text.EndsWith("'s", StringComparison.Ordinal) ? text[..^2] : text;
            text = text.Replace("'", "", StringComparison.Ordinal);
        }

        if (text.AsSpan().IndexOfAny('-', '.') < 0)
        {
            return EnglishStemmer.Stem(text);
        }

        return text.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal); // e-mail, u.s: no inflection
    }
}
