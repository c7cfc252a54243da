using Huida.Tokenization;

namespace Huida.Server.Components.Documents;

/// <summary>Lines of a stored text that are shown together: a page's, or some dozens where a text has no pages.</summary>
/// <param name="Number">1-based; null where there are no pages.</param>
/// <param name="Lines">Those that are not blank.</param>
public sealed record TextPage(int? Number, IReadOnlyList<TextRange> Lines)
{
    private const int MaxLinesWithoutPages = 50;

    /// <param name="pageStarts">Where each page begins; empty where there are none.</param>
    /// <param name="part">Only lines that touch it; null is all.</param>
    public static IEnumerable<TextPage> Split(string text, IReadOnlyList<int> pageStarts, TextRange? part)
    {
        List<TextRange> lines = [];
        int page = 0;
        foreach (var line in LinesOf(text).Where(line => part?.Overlaps(line) ?? true))
        {
            int at = page;
            while (at < pageStarts.Count && pageStarts[at] <= line.Start)
            {
                at++;
            }

            if (lines.Count > 0 && (at != page || (pageStarts.Count == 0 && lines.Count == MaxLinesWithoutPages)))
            {
                yield return new(page == 0 ? null : page, lines);
                lines = [];
            }

            page = at;
            lines.Add(line);
        }

        if (lines.Count > 0)
        {
            yield return new(page == 0 ? null : page, lines);
        }
    }

    private static IEnumerable<TextRange> LinesOf(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                yield return new(start, end);
            }

            start = end + 1;
        }
    }
}
