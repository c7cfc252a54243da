using System.Globalization;

namespace Huida.Tokenization;

/// <summary>
/// The tokens of a text without a vocabulary, about as many as language models have: each Chinese character, each other word of up to
/// sixteen letters and digits (a longer one is several), each other sign; white space is none. A text never has more than its parts.
/// </summary>
public static class PlainTokens
{
    /// <summary>Letters and digits; a longer word is several tokens.</summary>
    public const int LongestWord = 16;

    public static int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int at = 0; TryTake(text, ref at, out _);)
        {
            count++;
        }

        return count;
    }

    public static IReadOnlyList<TextRange> Split(ReadOnlySpan<char> text)
    {
        List<TextRange> tokens = [];
        for (int at = 0; TryTake(text, ref at, out var token);)
        {
            tokens.Add(token);
        }

        return tokens;
    }

    private static bool TryTake(ReadOnlySpan<char> text, ref int at, out TextRange token)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        int start = at;
        if (at == text.Length)
        {
            token = default;

            return false;
        }

        if (!IsPartOfWord(text[at]))
        {
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        }

        while (at < text.Length && at - start < LongestWord && IsPartOfWord(text[at]) && IsPartOfWord(text[start]))
        {
            at++;
        }

        token = new TextRange(start, at);

        return true;
    }

    private static bool IsPartOfWord(char c) => !IsIdeograph(c)
        && (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool IsIdeograph(char c) =>
        c is >= '\u2E80' and <= '\u2FFF' or >= '\u3005' and <= '\u3007' or >= '\u3041' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF';
}
