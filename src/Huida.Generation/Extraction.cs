using Huida.Tokenization;

namespace Huida.Generation;

/// <summary>Which sentences of a passage to quote.</summary>
internal static class Extraction
{
    /// <summary>How long a quote may grow beyond its window, in UTF-16 units: about three sentences, as conditions and exceptions stand beside a rule.</summary>
    private const int ChineseLength = 160;

    /// <inheritdoc cref="ChineseLength"/>
    private const int EnglishLength = 400;

    private const string SentenceEnds = "。！？；.!?;";

    /// <summary>The window with the sentences around it in its paragraph; headings are left out, a row of a table stands alone.</summary>
    public static TextRange Around(string text, TextRange window)
    {
        if (IsRow(window.Of(text)))
        {
            return window;
        }

        int limit = LanguageDetector.Detect(text) == Language.Chinese ? ChineseLength : EnglishLength;
        var sentences = SentenceSplitter.Split(text).Where(sentence => IsProse(sentence.Of(text))).ToList();
        var quoted = window;
        while (Next(text, sentences, quoted, limit) is { } wider)
        {
            quoted = wider;
        }

        return quoted;
    }

    private static bool IsRow(ReadOnlySpan<char> text) => text.Contains(" | ", StringComparison.Ordinal);

    private static bool IsProse(ReadOnlySpan<char> sentence) => !IsRow(sentence) && SentenceEnds.Contains(sentence[^1]);

    private static TextRange? Next(string text, List<TextRange> sentences, TextRange quoted, int limit)
    {
        TextRange[] wider =
        [
            .. sentences.Where(sentence => sentence.Start >= quoted.End).Take(1).Select(after => quoted with { End = after.End }),
            .. sentences.Where(sentence => sentence.End <= quoted.Start).TakeLast(1).Select(before => quoted with { Start = before.Start }),
        ];

        return wider.Where(range => range.Length <= limit && ParagraphsIn(range) == ParagraphsIn(quoted)).Cast<TextRange?>().FirstOrDefault();

        int ParagraphsIn(TextRange range) => range.Of(text).Count("\n\n");
    }
}
