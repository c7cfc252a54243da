using System.Globalization;

namespace Huida.Knowledge.Extraction;

/// <summary>
/// How much a text weighs in a chunk, in sixteenths of a token: a Chinese character is a token, a word of other letters one per started
/// sixteen letters, other signs a sixteenth each, white space nothing. A text never weighs more than its pieces.
/// </summary>
internal static class TokenWeight
{
    public const int Token = 16;

    public static long Of(ReadOnlySpan<char> text)
    {
        long weight = 0;
        int word = 0;
        foreach (char c in text)
        {
            if (IsIdeograph(c))
            {
                weight += Token;
                word = 0;
            }
            else if (IsPartOfWord(c))
            {
                weight += word++ % Token == 0 ? Token : 0;
            }
            else
            {
                weight += char.IsWhiteSpace(c) ? 0 : 1;
                word = 0;
            }
        }

        return weight;
    }

    // The high half of a surrogate pair counts for both.
    private static bool IsIdeograph(char c) =>
        c is >= '\u2E80' and <= '\u2FFF' or >= '\u3005' and <= '\u3007' or >= '\u3041' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF'
        || char.IsHighSurrogate(c);

    private static bool IsPartOfWord(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
