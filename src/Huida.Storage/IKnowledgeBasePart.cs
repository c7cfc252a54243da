namespace Huida.Storage;

/// <summary>Implemented by each module that puts something into a knowledge base, so that the whole can be counted and deleted.</summary>
public interface IKnowledgeBasePart
{
    /// <summary>What it holds, such as <c>document</c>; the same word as <see cref="Change.Kind"/>.</summary>
    string Kind { get; }

    Task<int> CountAsync(Scope scope, Guid knowledgeBase, CancellationToken cancellationToken);

    /// <summary>Marks all that the knowledge base holds as deleted, within <paramref name="write"/>.</summary>
    Task DeleteAsync(WriteTransaction write, Guid knowledgeBase);

    /// <summary>Removes for good what was deleted or replaced before <paramref name="write"/> keeps it no longer.</summary>
    Task PurgeAsync(WriteTransaction write, DateTimeOffset deletedBefore, DateTimeOffset replacedBefore);
}
