namespace Huida.Evaluation.Retrieval;

/// <param name="Paragraph">Index of the paragraph that it was asked about.</param>
/// <param name="IsAnswerable">Whether that paragraph answers it.</param>
public sealed record RetrievalQuestion(string Text, int Paragraph, bool IsAnswerable);

/// <summary>Paragraphs, and the questions that were asked about them.</summary>
public sealed record RetrievalSet(string Name, Part Part, IReadOnlyList<string> Paragraphs, IReadOnlyList<RetrievalQuestion> Questions);
