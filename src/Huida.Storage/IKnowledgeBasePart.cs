namespace Huida.Storage;

/// <summary>Implemented by each module that puts something into a knowledge base, so that the whole can be counted and deleted.</summary>
public interface IKnowledgeBasePart
{
    /// <summary>What it holds, such as <c>document</c>; the same word as <see cref="Change.Kind"/>.</summary>
    string Kind { get; }

    Task<int> CountAsync(Scope scope, Guid knowledgeBase, CancellationToken cancellationToken);

    /// <summary>Marks all that the knowledge base holds as deleted, within <paramref name="write"/>.</summary>
    Task DeleteAsync(WriteTransaction write, Guid knowledgeBase);

    /// <summary>Removes for good the rows deleted or replaced before these times, within <paramref name="write"/>.</summary>
    Task PurgeAsync(WriteTransaction write, DateTimeOffset deletedBefore, DateTimeOffset replacedBefore);

    /// <summary>The hashes of all <see cref="Originals"/> that any of its rows, deleted ones too, still refers to: the purge removes all others.</summary>
    Task<IReadOnlyCollection<string>> OriginalsAsync(WriteTransaction write);
}
