using Huida.Tokenization;

namespace Huida.Understanding;

/// <summary>Reads a question: language, words, numbers, dates against the asker's today, kind. Immutable and safe to share.</summary>
public sealed class QuestionReader(TermAnalyzer analyzer)
{
    public Reading Read(Question question) => throw new NotImplementedException($"{analyzer} {question}");
}
