namespace Huida.Knowledge.Content;

/// <summary>A question with its kept answer.</summary>
/// <param name="SimilarQuestions">Other wordings of the same question.</param>
public sealed record FaqEntry(
    Guid Id,
    int Revision,
    Guid KnowledgeBase,
    string Question,
    IReadOnlyList<string> SimilarQuestions,
    string Answer,
    IReadOnlyList<string> Tags);
