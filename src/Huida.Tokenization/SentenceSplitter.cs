using System.Buffers;

namespace Huida.Tokenization;

/// <summary>Cuts Chinese and English text into sentences. Line ends close a sentence; abbreviations, decimals and quotes do not break one.</summary>
public static class SentenceSplitter
{
    private const string Enders = "。！？；…!?.．";
    private const string Closers = "”’」』）】》〉)]\"'";

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>Sentences in order, without the white space around them.</summary>
    public static IEnumerable<TextRange> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return SplitLines(text);
    }

    private static IEnumerable<TextRange> SplitLines(string text)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            int length = text.AsSpan(start).IndexOfAny(LineEnds);
            end = length < 0 ? text.Length : start + length;
            foreach (var sentence in SplitLine(text, start, end))
            {
                yield return sentence;
            }
        }
    }

    private static IEnumerable<TextRange> SplitLine(string text, int start, int end)
    {
        int quoteEnd = start; // before here, a quotation or a bracket is open
        int sentence = start;
        for (int at = start; at < end; at++)
        {
            if (at >= quoteEnd)
            {
                quoteEnd = Math.Max(quoteEnd, Quotation.EndOf(text.AsSpan(0, end), at));
            }

            if (!Enders.Contains(text[at], StringComparison.Ordinal))
            {
                continue;
            }

            int after = SkipEnders(text, at, end);
            if (after < quoteEnd - 1)
            {
                continue; // more follows within the quotation
            }

            int closed = SkipClosers(text, after, end);
            if (Ends(text, sentence, at, after, closed, end))
            {
                if (Trimmed(text, sentence, closed) is { Length: > 0 } range)
                {
                    yield return range;
                }

                sentence = closed;
            }

            at = closed - 1;
        }

        if (Trimmed(text, sentence, end) is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    private static bool Ends(string text, int sentence, int at, int after, int closed, int end) => text[at] is '.' or '．'
        ? after == at + 1
            ? FullStop.Ends(text.AsSpan(sentence, end - sentence), at - sentence, closed - sentence)
            : !GoesOn(text, closed, end) // Wait... what?
        : closed == after || !IsQuote(text[after]) || !GoesOn(text, closed, end);

    private static int SkipEnders(string text, int at, int end)
    {
        while (at < end && Enders.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    private static int SkipClosers(string text, int at, int end)
    {
        while (at < end && Closers.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    private static bool IsQuote(char closer) => closer is '”' or '’' or '」' or '』' or '"' or '\'';

    /// <summary>After “在哪里？” the sentence goes on with a Chinese character or a lower-case word: 他问。</summary>
    private static bool GoesOn(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at < end && (char.IsLower(text[at]) || text[at] is '，' or '、' or ',' or '的' || Scripts.At(text, at, out _) == Script.Han);
    }

    private static TextRange Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }
}
