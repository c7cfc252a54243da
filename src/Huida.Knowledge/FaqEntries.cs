using Huida.Storage;

namespace Huida.Knowledge;

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

/// <summary>What came of importing a file of FAQ entries. Rows are 1-based, the header being row 1.</summary>
public sealed record FaqImport(int Added, int Changed, int Unchanged, IReadOnlyList<FaqRowFailure> Failed);

public enum FaqFailure
{
    NoQuestionColumn,
    NoAnswerColumn,
    EmptyQuestion,
    EmptyAnswer,
    Unreadable,
}

public sealed record FaqRowFailure(int Row, FaqFailure Reason);

/// <summary>The FAQ entries of the store. Within a knowledge base an entry is known by its question.</summary>
public sealed class FaqEntries(Database database)
{
    public const string Kind = "faq";

    public Task<IReadOnlyList<FaqEntry>> ListAsync(Scope scope, CancellationToken cancellationToken) =>
        throw new NotImplementedException(database.ToString());

    public Task<FaqEntry?> FindAsync(Scope scope, Guid id, int? revision, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Imports CSV or XLSX (by <paramref name="fileName"/>) with a header row; columns question and answer, and optionally similar questions and tags, named in English or Chinese.</summary>
    public Task<FaqImport> ImportAsync(Guid knowledgeBase, Stream content, string fileName, string who, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
