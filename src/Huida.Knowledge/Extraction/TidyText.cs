using System.Buffers;
using System.Globalization;
using System.Text;

namespace Huida.Knowledge.Extraction;

/// <summary>What every text goes through before it is stored. Its result holds no lone surrogate, so that it can be normalised.</summary>
internal static class TidyText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~，。、；：“”（）《》");

    /// <summary>Without white space around and between words beyond one space, without empty lines.</summary>
    public static string Lines(string text) => Tidy(text, keepSpaces: false);

    /// <summary>Keeps indentation and empty lines inside.</summary>
    public static string Verbatim(string text) => Tidy(text, keepSpaces: true).Trim('\n');

    private static string Tidy(string text, bool keepSpaces)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        StringBuilder tidy = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (IsLineEnd(c))
            {
                TrimEnd(tidy);
                bool second = c == '\n' && i > 0 && text[i - 1] == '\r';
                if (!second && (keepSpaces || (tidy.Length > 0 && tidy[^1] != '\n')))
                {
                    tidy.Append('\n');
                }
            }
            else if (char.IsWhiteSpace(c))
            {
                if (keepSpaces || (tidy.Length > 0 && tidy[^1] is not (' ' or '\n')))
                {
                    tidy.Append(' ');
                }
            }
            else if (char.IsSurrogate(c))
            {
                bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                tidy.Append(pair ? text.AsSpan(i++, 2) : "\uFFFD");
            }
            else if (!IsInvisible(c))
            {
                tidy.Append(c);
            }
        }

        TrimEnd(tidy);
        return keepSpaces ? tidy.ToString() : tidy.ToString().TrimEnd('\n');
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    // Soft hyphens, zero-width spaces, joiners of lines and byte order marks stand inside words and hide them from search.
    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or >= '\uFFF0' and <= '\uFFFB' or >= '\uFFFE'
        || char.GetUnicodeCategory(c) is UnicodeCategory.Control;
}
