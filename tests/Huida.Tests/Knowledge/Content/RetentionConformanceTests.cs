using Huida.Knowledge.Content;
using Huida.Storage;
using Huida.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huida.Tests.Knowledge.Content;

public abstract class RetentionConformanceTests(PostgresServer? server)
{
    private readonly MovedClock _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Purge_OfWhatWasDeleted_RemovesItAfterTheHourAndItsOriginalAfterADay()
    {
        await using var store = await OpenAsync();
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples."), KnowledgeStore.File("b.txt", "Bananas."));
        await store.ImportAsync("question,answer\nHow are apples?,Red.\n");
        var document = (await store.ListAsync())[0];
        var entry = Assert.Single(store.SearchFaq("apples"));
        string original = (await ReadAsync(store, document))!.OriginalHash;
        await store.Store.Get<Documents>().DeleteAsync(Scope.Owner, document.Id, Cancellation);
        await store.Store.Get<FaqEntries>().DeleteAsync(Scope.Owner, entry.Id, Cancellation);

        await PurgeAsync(store, TimeSpan.FromMinutes(59));
        Assert.False((await ReadAsync(store, document))!.IsCurrent);
        Assert.NotNull(await store.Store.Get<FaqEntries>().FindAsync(Scope.Owner, entry.Id, entry.Revision, Cancellation));

        await PurgeAsync(store, TimeSpan.FromMinutes(2));
        Assert.Null(await ReadAsync(store, document));
        Assert.Null(await store.Store.Get<FaqEntries>().FindAsync(Scope.Owner, entry.Id, entry.Revision, Cancellation));

        await PurgeAsync(store, TimeSpan.FromDays(1));
        Assert.Null(await store.Store.Get<Originals>().OpenAsync(original, Cancellation));
        var kept = Assert.Single(await store.ListAsync());
        await using var content = await store.Store.Get<Originals>().OpenAsync((await ReadAsync(store, kept))!.OriginalHash, Cancellation);
        Assert.NotNull(content);
    }

    [Fact]
    public async Task Purge_OfWhatWasReplaced_KeepsTheCurrentRevision()
    {
        await using var store = await OpenAsync();
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples are red."));
        var before = Assert.Single(await store.ListAsync());
        _clock.Moved += TimeSpan.FromDays(100);
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples are green."));

        await PurgeAsync(store, TimeSpan.FromDays(89));
        Assert.NotNull(await ReadAsync(store, before));

        await PurgeAsync(store, TimeSpan.FromDays(2));
        Assert.Null(await ReadAsync(store, before));
        Assert.NotNull(await ReadAsync(store, Assert.Single(await store.ListAsync())));
    }

    [Fact]
    public async Task Count_OfAKnowledgeBase_IsWhatTheScopeSees()
    {
        await using var store = await OpenAsync();
        await store.IngestAsync(prune: false, groups: ["staff"], KnowledgeStore.File("a.txt", "Apples."));
        await store.IngestAsync(KnowledgeStore.File("b.txt", "Bananas."));
        var part = store.Store.Get<IEnumerable<IKnowledgeBasePart>>().Single(part => part.Kind == Documents.Kind);
        var asker = new Scope("someone", Role.Asker);

        Assert.Equal(2, await part.CountAsync(Scope.Owner, store.KnowledgeBase, Cancellation));
        Assert.Equal(1, await part.CountAsync(asker, store.KnowledgeBase, Cancellation));
        Assert.Equal(0, await part.CountAsync(asker with { KnowledgeBases = [] }, store.KnowledgeBase, Cancellation));
    }

    [Fact]
    public async Task Read_OutsideTheScope_FindsNothing()
    {
        await using var store = await OpenAsync();
        await store.IngestAsync(prune: false, groups: ["staff"], KnowledgeStore.File("a.txt", "Apples."));
        await store.ImportAsync("question,answer\nHow are apples?,Red.\n");
        var document = Assert.Single(await store.ListAsync());
        var entry = Assert.Single(store.SearchFaq("apples"));
        var documents = store.Store.Get<Documents>();
        var asker = new Scope("someone", Role.Asker);
        var elsewhere = Scope.Owner with { KnowledgeBases = [Guid.NewGuid()] };

        Assert.Null(await documents.ReadAsync(asker, document.Id, null, Cancellation));
        Assert.Null(await documents.ReadAsync(elsewhere, document.Id, null, Cancellation));
        Assert.Empty(await documents.ListAsync(asker, Cancellation));
        Assert.False(await documents.DeleteAsync(asker, document.Id, Cancellation));
        Assert.Null(await store.Store.Get<FaqEntries>().FindAsync(elsewhere, entry.Id, null, Cancellation));
        Assert.Empty(await store.Store.Get<FaqEntries>().ListAsync(elsewhere, Cancellation));
        Assert.NotNull(await documents.ReadAsync(asker with { Groups = ["staff"] }, document.Id, null, Cancellation));
    }

    private Task<KnowledgeStore> OpenAsync() => KnowledgeStore.OpenAsync(server, services => services.AddSingleton<TimeProvider>(_clock));

    private Task PurgeAsync(KnowledgeStore store, TimeSpan later)
    {
        _clock.Moved += later;

        return store.Store.Get<Purge>().RunAsync(Cancellation);
    }

    private static Task<DocumentText?> ReadAsync(KnowledgeStore store, DocumentInfo document) =>
        store.Store.Get<Documents>().ReadAsync(Scope.Owner, document.Id, document.Revision, Cancellation);

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Moved { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Moved;
    }
}

public sealed class SqliteRetentionTests() : RetentionConformanceTests(server: null);

[Trait("Speed", "Slow")]
public sealed class PostgresRetentionTests(PostgresServer server) : RetentionConformanceTests(server);
