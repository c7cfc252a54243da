using System.Globalization;
using System.Text.RegularExpressions;

namespace Huida.Tokenization.PreTokenizers;

/// <summary>
/// Any regular expression. .NET's look at UTF-16 halves, the field's at whole characters: a surrogate pair is therefore shown to the
/// expression as one character of the same category, and the places are counted back.
/// </summary>
internal sealed class RegexPattern : SplitPattern
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly Regex _regex;

    /// <exception cref="ArgumentException">The expression cannot be read.</exception>
    public RegexPattern(string text)
    {
        Text = text;
        try
        {
            _regex = new Regex(text, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            _regex = new Regex(text, RegexOptions.CultureInvariant | RegexOptions.Compiled, Timeout); // it looks around
        }
    }

    public override string Text { get; }

    public override ReadOnlySpan<char> Show(ReadOnlySpan<char> word, out int[]? places)
    {
        if (!word.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return base.Show(word, out places);
        }

        char[] shown = new char[word.Length];
        places = new int[word.Length + 1];
        int count = 0;
        for (int at = 0; at < word.Length; count++)
        {
            places[count] = at;
            bool isPair = char.IsHighSurrogate(word[at]) && at + 1 < word.Length;
            shown[count] = isPair ? StandIn(char.ConvertToUtf32(word[at], word[at + 1])) : word[at];
            at += isPair ? 2 : 1;
        }

        places[count] = word.Length;

        return shown.AsSpan(0, count);
    }

    public override TextRange? Next(ReadOnlySpan<char> shown, int from)
    {
        foreach (var match in _regex.EnumerateMatches(shown, from))
        {
            return new TextRange(match.Index, match.Index + match.Length);
        }

        return null;
    }

    private static char StandIn(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
    {
        UnicodeCategory.UppercaseLetter => 'Ā',
        UnicodeCategory.LowercaseLetter => 'ā',
        UnicodeCategory.ModifierLetter => 'ʰ',
        UnicodeCategory.OtherLetter => '\uA000',
        UnicodeCategory.NonSpacingMark => '\u0300',
        UnicodeCategory.SpacingCombiningMark => '\u0903',
        UnicodeCategory.DecimalDigitNumber => '\u0660',
        UnicodeCategory.LetterNumber => '\u2160',
        UnicodeCategory.OtherNumber => '\u2460',
        UnicodeCategory.OtherPunctuation => '\u00A1',
        UnicodeCategory.DashPunctuation => '\u2010',
        UnicodeCategory.MathSymbol => '\u2200',
        UnicodeCategory.Format => '\u200B',
        UnicodeCategory.PrivateUse => '\uE000',
        UnicodeCategory.OtherNotAssigned => '\u0378',
        _ => '\u2600', // the other symbols, emoji above all
    };
}
