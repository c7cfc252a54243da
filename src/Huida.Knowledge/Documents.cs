using Huida.Storage;

namespace Huida.Knowledge;

/// <summary>A document of a knowledge base, without its text.</summary>
public sealed record DocumentInfo(
    Guid Id,
    int Revision,
    Guid KnowledgeBase,
    string Source,
    string Title,
    int? Pages,
    int Chunks,
    long Bytes,
    DateTimeOffset ChangedAt);

/// <summary>One revision of a document with its stored text; offsets of citations count in it.</summary>
/// <param name="IsCurrent">No later revision and not deleted.</param>
public sealed record DocumentText(
    Guid Id,
    int Revision,
    bool IsCurrent,
    string Source,
    string Title,
    string Text,
    IReadOnlyList<int> PageStarts,
    string OriginalHash);

/// <summary>The documents of the store. Each change makes a new revision; earlier ones stay readable for a while.</summary>
public sealed class Documents(Database database)
{
    public const string Kind = "document";

    public Task<IReadOnlyList<DocumentInfo>> ListAsync(Scope scope, CancellationToken cancellationToken) =>
        throw new NotImplementedException(database.ToString());

    /// <param name="revision">Null is the current one.</param>
    /// <returns>Null where it does not exist, is gone, or is not in the scope.</returns>
    public Task<DocumentText?> ReadAsync(Scope scope, Guid id, int? revision, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
