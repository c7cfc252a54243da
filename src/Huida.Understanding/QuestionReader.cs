using Huida.Tokenization;
using Huida.Understanding.Dates;
using Huida.Understanding.Numbers;

namespace Huida.Understanding;

/// <summary>Reads a question: language, words, numbers, dates against the asker's today, kind. Immutable and safe to share.</summary>
public sealed class QuestionReader(TermAnalyzer analyzer)
{
    public Reading Read(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var text = CharacterFolding.Fold(question.Text);
        var language = LanguageDetector.Detect(question.Text);
        var terms = analyzer.Analyze(question.Text);
        var dates = DateReader.Read(text.Text, question.Today);

        // The 5 of 3月5日 is no number of its own.
        var numbers = NumberReader.Read(text, terms, [.. dates.Select(date => new TextRange(date.Start, date.End))]);

        return new Reading(
            question,
            language,
            terms,
            [.. numbers.Select(number => Mention(number, text))],
            [.. dates.Select(date => Mention(date, text))],
            QuestionKinds.Of(text.Text, language));
    }

    private static NumberMention Mention(Numeral number, NormalizedText text)
    {
        var (start, end) = text.ToOriginal(new TextRange(number.Start, number.End));

        return new NumberMention(number.Value, start, end);
    }

    private static DateMention Mention(FoundDate date, NormalizedText text)
    {
        var (start, end) = text.ToOriginal(new TextRange(date.Start, date.End));

        return new DateMention(date.Span.From, date.Span.To, start, end);
    }
}
