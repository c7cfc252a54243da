using Huida.Tokenization;

namespace Huida.TextToSql.Values;

/// <summary>What of a question stands between quotation marks: it means exactly itself.</summary>
public static class QuotedText
{
    private const string Openers = "\"“'‘「『《";
    private const string Closers = "\"”'’」』》";

    /// <summary>What the quotation marks enclose, in order, none within another; an apostrophe is no quotation mark.</summary>
    public static IReadOnlyList<TextRange> Find(string text)
    {
        List<TextRange> quoted = [];
        for (int i = 0; i < text.Length; i++)
        {
            int pair = Openers.IndexOf(text[i], StringComparison.Ordinal);
            if (pair >= 0 && !IsApostrophe(text, i) && EndOf(text, i + 1, Closers[pair]) is var end && end > i + 1)
            {
                quoted.Add(new TextRange(i + 1, end));
                i = end;
            }
        }

        return quoted;
    }

    private static int EndOf(string text, int start, char closer)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == closer && (closer is not ('\'' or '’') || i + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[i + 1])))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsApostrophe(string text, int at) => text[at] is '\'' or '‘' && at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]);
}
