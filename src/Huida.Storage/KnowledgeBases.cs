namespace Huida.Storage;

public sealed record KnowledgeBase(Guid Id, string Name, bool IsSample);

/// <summary>The knowledge bases of this store. Names are unique without regard to case.</summary>
public sealed class KnowledgeBases(Database database)
{
    /// <summary>Where one's own first ingestion goes.</summary>
    public const string DefaultName = "default";

    /// <summary>Those in the scope, by name.</summary>
    public Task<IReadOnlyList<KnowledgeBase>> ListAsync(Scope scope, CancellationToken cancellationToken) =>
        throw new NotImplementedException(database.ToString());

    public Task<KnowledgeBase?> FindAsync(string name, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Creates it, or returns the one that has this name.</summary>
    public Task<KnowledgeBase> CreateAsync(string name, bool isSample, string who, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Deletes it with all that its parts hold; false when there is none of this id.</summary>
    public Task<bool> DeleteAsync(Guid id, string who, CancellationToken cancellationToken) => throw new NotImplementedException();
}
