using Huida.Tokenization;

namespace Huida.Generation;

/// <summary>Which sentences of a passage to quote.</summary>
internal static class Extraction
{
    /// <summary>A paragraph up to this length is quoted whole: its exceptions belong to the answer. UTF-16 units.</summary>
    private const int ShortParagraph = 240;

    /// <summary>The window, widened to its paragraph where that is short.</summary>
    public static TextRange Around(string text, TextRange window)
    {
        int start = text.LastIndexOf('\n', Math.Max(window.Start - 1, 0), Math.Max(window.Start, 0)) + 1;
        int newline = text.IndexOf('\n', window.End);
        int end = newline < 0 ? text.Length : newline;
        while (end > window.End && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end - start <= ShortParagraph ? new TextRange(start, end) : window;
    }
}
