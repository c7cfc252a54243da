using Huida.Server.Api;
using Huida.Server.Words;
using Huida.TextToSql.Answers;

namespace Huida.Server.Operations;

/// <summary>What is wrong with a question that came from outside.</summary>
internal static class QuestionCheck
{
    /// <returns>Null where it can be asked.</returns>
    public static Problem? Refuse(string? question, string? language, string? choice, int longest, Messages messages) => (question, language, choice) switch
    {
        _ when string.IsNullOrWhiteSpace(question) => messages.Problem(ProblemCode.EmptyQuestion),
        _ when question.Length > longest => messages.Problem(ProblemCode.QuestionTooLong, question.Length, longest),
        (_, { } tag, _) when !LanguageTag.TryParse(tag, out _) => messages.Problem(ProblemCode.UnknownLanguage, tag),
        (_, _, { } id) when !ChoiceId.IsOne(id) => messages.Problem(ProblemCode.UnknownChoice, id),
        _ => null,
    };
}
