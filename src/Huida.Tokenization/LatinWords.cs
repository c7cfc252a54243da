using System.Buffers;

namespace Huida.Tokenization;

/// <summary>Where words of letters and digits end in folded text: 1.5, 2,000, don't, c++, r&amp;d, u.s, e-mail, wi-fi, b-203, 20|gb, self|service.</summary>
internal static class LatinWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = new HashSet<string>(
    [
        "k", "kb", "mb", "gb", "tb", "mbps", "kg", "mg", "m", "mm", "cm", "km", "ml", "h", "min", "ms", "kw", "am", "pm", "rmb", "yuan", "usd",
    ]).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>The end of the word that starts at <paramref name="start"/>, a letter or a digit.</summary>
    public static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        int end = EndOfNumber(text, start);
        if (end > start)
        {
            int letters = EndOfRun(text, end);
            bool plain = text[start..end].IndexOfAny('.', ',') < 0;
            if (letters == end || !plain || Units.Contains(text[end..letters]))
            {
                return end; // 20gb and 20 gb are the same two words
            }
        }

        int part = start; // the last piece between connectors
        end = EndOfRun(text, start);
        while (Connect(text, start, part, end) is var (next, connected) && connected > end)
        {
            part = next;
            end = connected;
        }

        return end;
    }

    private static int EndOfNumber(ReadOnlySpan<char> text, int start)
    {
        int end = EndOfDigits(text, start);
        if (end == start)
        {
            return start;
        }

        while (end - start <= 3 && IsAt(text, end, ',') && EndOfDigits(text, end + 1) == end + 4)
        {
            do
            {
                end += 4;
            }
            while (IsAt(text, end, ',') && EndOfDigits(text, end + 1) == end + 4);
        }

        while (IsAt(text, end, '.') && EndOfDigits(text, end + 1) is var fraction && fraction > end + 1)
        {
            end = fraction; // a decimal, or 3.2.1
        }

        return end;
    }

    /// <summary>Whether the word goes on past a connector: the start of the next piece and its end, or an end that does not move.</summary>
    private static (int Part, int End) Connect(ReadOnlySpan<char> text, int start, int part, int end)
    {
        if (end >= text.Length)
        {
            return (part, end);
        }

        int next = EndOfRun(text, end + 1);
        int left = end - part;
        int right = next - end - 1;
        return text[end] switch
        {
            '\'' when right > 0 => (end + 1, next),
            '&' when left is > 0 and <= 3 && right is > 0 and <= 3 => (end + 1, next),
            '.' when left == 1 && right == 1 => (end + 1, next),
            '-' when right > 0 && JoinsByHyphen(text[part..end], text[(end + 1)..next]) => (end + 1, next),
            '+' when left is > 0 and <= 2 && right == 0 && !IsAt(text, end + 1, '+') => (end + 1, end + 1),
            '+' when left > 0 && IsAt(text, end + 1, '+') && EndOfRun(text, end + 2) == end + 2 => (end + 2, end + 2),
            '#' when end - start == 1 && right == 0 => (end + 1, end + 1),
            _ => (part, end),
        };
    }

    /// <summary>e-mail and email, wi-fi and wifi, b-203 and b203 are one word each; in self-service and 2019-2021 both sides stand alone.</summary>
    private static bool JoinsByHyphen(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        bool lettersLeft = left.Length is 1 or 2 && !left.ContainsAny(Digits);

        return lettersLeft && (left.Length == 1 || right.Length <= 2 || !right.ContainsAnyExcept(Digits));
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Scripts.At(text, at, out int length) is Script.Letter or Script.Digit)
        {
            at += length;
        }

        return Math.Min(at, text.Length);
    }

    private static int EndOfDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsAt(ReadOnlySpan<char> text, int at, char expected) => at < text.Length && text[at] == expected;
}
