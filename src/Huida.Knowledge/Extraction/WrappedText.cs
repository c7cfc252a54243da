using System.Text;

namespace Huida.Knowledge.Extraction;

/// <summary>Text whose lines end where the paper did, made whole again: English joined by a space, Chinese without one.</summary>
internal static class WrappedText
{
    /// <summary>A line end that is meant.</summary>
    public const char LineBreak = '\u2028';

    /// <summary>Joins the lines of one paragraph. A <see cref="LineBreak"/> stays one, and so does what starts with the number of an item or an article.</summary>
    public static string Unwrap(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder joined = new(text.Length);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim(" \t\r");
            if (Numbering.IsListItem(line) || Numbering.IsArticle(line))
            {
                joined.Append(LineBreak);
            }

            Join(joined, line);
        }

        return joined.ToString();
    }

    public static void Join(StringBuilder text, ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return;
        }

        if (text.Length > 0 && NeedsSpace(text, line))
        {
            text.Append(' ');
        }

        text.Append(line);
    }

    // Between Chinese and a number or an English word there is none where the text around is Chinese.
    private static bool NeedsSpace(StringBuilder text, ReadOnlySpan<char> line)
    {
        bool wide = IsWide(text[^1]);
        if (char.IsWhiteSpace(text[^1]) || (wide && IsWide(line[0])))
        {
            return false;
        }

        const int Around = 16;
        int before = Math.Min(text.Length, Around);
        int after = Math.Min(line.Length, Around);
        int wides = 0;
        for (int i = 1; i <= before; i++)
        {
            wides += IsWide(text[^i]) ? 1 : 0;
        }

        foreach (char c in line[..after])
        {
            wides += IsWide(c) ? 1 : 0;
        }

        return wide == IsWide(line[0]) || wides * 2 < before + after;
    }

    /// <summary>Characters of scripts that set no spaces between words, with their punctuation.</summary>
    public static bool IsWide(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF01' and <= '\uFF60'
            or '“' or '”' or '‘' or '’' or '…' or '—' or '〇'
        || char.IsSurrogate(c);
}
