using Huida.Tokenization;

namespace Huida.Generation;

/// <summary>Which sentences of a passage to quote.</summary>
internal static class Extraction
{
    /// <summary>How long a quote may grow beyond its window, in UTF-16 units: about three sentences, as conditions and exceptions stand beside a rule.</summary>
    private const int ChineseLength = 160;

    /// <inheritdoc cref="ChineseLength"/>
    private const int EnglishLength = 400;

    /// <summary>The window with the sentences around it, those of its own paragraph first; a row of a table stands alone.</summary>
    public static TextRange Around(string text, TextRange window)
    {
        if (window.Of(text).Contains(" | ", StringComparison.Ordinal))
        {
            return window;
        }

        int limit = LanguageDetector.Detect(text) == Language.Chinese ? ChineseLength : EnglishLength;
        var sentences = SentenceSplitter.Split(text).Where(sentence => !sentence.Of(text).Contains(" | ", StringComparison.Ordinal)).ToList();
        var quoted = window;
        while (Next(text, sentences, quoted, limit) is { } wider)
        {
            quoted = wider;
        }

        return quoted;
    }

    private static TextRange? Next(string text, List<TextRange> sentences, TextRange quoted, int limit)
    {
        TextRange[] wider =
        [
            .. sentences.Where(sentence => sentence.Start >= quoted.End).Take(1).Select(after => quoted with { End = after.End }),
            .. sentences.Where(sentence => sentence.End <= quoted.Start).TakeLast(1).Select(before => quoted with { Start = before.Start }),
        ];

        return wider.Where(range => range.Length <= limit)
            .OrderBy(range => range.Of(text).Count('\n') - quoted.Of(text).Count('\n'))
            .Cast<TextRange?>()
            .FirstOrDefault();
    }
}
