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

    public override TextRange? Next(ReadOnlySpan<char> word, int from)
    {
        if (word.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return NextOverStandIns(word, from);
        }

        foreach (var match in _regex.EnumerateMatches(word, from))
        {
            return new TextRange(match.Index, match.Index + match.Length);
        }

        return null;
    }

    private TextRange? NextOverStandIns(ReadOnlySpan<char> word, int from)
    {
        char[] shown = new char[word.Length];
        int[] places = new int[word.Length + 1];
        int count = 0, first = 0;
        for (int at = 0; at < word.Length; count++)
        {
            first = at < from ? count + 1 : first; // at the end, too: else the first match would come again and again
            places[count] = at;
            bool isPair = char.IsHighSurrogate(word[at]) && at + 1 < word.Length;
            shown[count] = isPair ? StandIn(char.ConvertToUtf32(word[at], word[at + 1])) : word[at];
            at += isPair ? 2 : 1;
        }

        places[count] = word.Length;
        foreach (var match in _regex.EnumerateMatches(shown.AsSpan(0, count), first))
        {
            return new TextRange(places[match.Index], places[match.Index + match.Length]);
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
