using Huida.Storage;

namespace Huida.Tests.Storage;

/// <summary>A part that remembers what it was told.</summary>
internal sealed class FakePart : IKnowledgeBasePart
{
    public string Kind => "thing";

    public bool Fails { get; init; }

    public List<Guid> Deleted { get; } = [];

    public List<(DateTimeOffset DeletedBefore, DateTimeOffset ReplacedBefore)> Purged { get; } = [];

    public List<string> Originals { get; } = [];

    public Task<int> CountAsync(Scope scope, Guid knowledgeBase, CancellationToken cancellationToken) => Task.FromResult(0);

    public async Task DeleteAsync(WriteTransaction write, Guid knowledgeBase)
    {
        if (Fails)
        {
            await write.LogAsync(knowledgeBase, Kind, Guid.NewGuid(), 1, ChangeOperation.Deleted);
            throw new InvalidDataException();
        }

        Deleted.Add(knowledgeBase);
    }

    public Task PurgeAsync(WriteTransaction write, DateTimeOffset deletedBefore, DateTimeOffset replacedBefore)
    {
        Purged.Add((deletedBefore, replacedBefore));
        return Task.CompletedTask;
    }

    public Task<IReadOnlyCollection<string>> OriginalsAsync(WriteTransaction write) => Task.FromResult<IReadOnlyCollection<string>>(Originals);
}
