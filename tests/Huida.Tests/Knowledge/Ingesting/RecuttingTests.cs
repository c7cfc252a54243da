using Huida.Knowledge.Content;
using Huida.Knowledge.Extraction;
using Huida.Knowledge.Indexing;
using Huida.Knowledge.Ingesting;
using Huida.Storage;
using Huida.Tokenization;
using Microsoft.Extensions.Options;

namespace Huida.Tests.Knowledge.Ingesting;

public sealed class RecuttingTests
{
    private static readonly string Text = string.Join("\n\n", Enumerable.Range(1, 6).Select(i => $"Paragraph {i} tells of apples, pears and many other fruits that grow here."));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Recut_AfterTheChunkerChanged_CutsAnewAndKeepsTheRevision()
    {
        await using var store = await KnowledgeStore.OpenAsync();
        await store.IngestAsync(KnowledgeStore.File("a.txt", Text), KnowledgeStore.File("b.txt", Text));
        int before = PassageCount(store);
        using var changed = IngestionOf(store, chunkTokens: 16);

        int count = await changed.RecutAsync(Cancellation);

        Assert.Equal(2, count);
        Assert.True(PassageCount(store) > before);
        var document = (await store.ListAsync())[0];
        Assert.Equal((1, PassageCount(store) / 2), (document.Revision, document.Chunks));
        Assert.Equal(0, await changed.RecutAsync(Cancellation));
    }

    [Fact]
    public async Task Recut_WithoutTheOriginal_CutsTheStoredText()
    {
        await using var store = await KnowledgeStore.OpenAsync();
        await store.IngestAsync(KnowledgeStore.File("a.md", "# Fruits\n\n" + Text));
        var document = Assert.Single(await store.ListAsync());
        var text = await store.Store.Get<Documents>().ReadAsync(Scope.Owner, document.Id, null, Cancellation);
        await store.Store.Get<Originals>().DeleteAsync(text!.OriginalHash, Cancellation);
        using var changed = IngestionOf(store, chunkTokens: 16);

        await changed.RecutAsync(Cancellation);

        Assert.True(Assert.Single(await store.ListAsync()).Chunks > document.Chunks);
        using var snapshot = store.Store.Get<LexicalIndex>().OpenSnapshot();
        Assert.All(store.Search(snapshot, "apples"), passage => Assert.Equal(text.Text[passage.Start..passage.End], passage.Text));
    }

    [Fact]
    public async Task Ingest_AfterTheChunkerChanged_CutsAnUnchangedFileAnew()
    {
        await using var store = await KnowledgeStore.OpenAsync();
        await store.IngestAsync(KnowledgeStore.File("a.txt", Text));
        int before = PassageCount(store);
        using var changed = IngestionOf(store, chunkTokens: 16);

        await changed.IngestAsync(
            new IngestRequest(store.KnowledgeBase, [], Prune: false), [KnowledgeStore.File("a.txt", Text)], "test", progress: null, Cancellation);

        Assert.True(PassageCount(store) > before);
        Assert.Equal(1, Assert.Single(await store.ListAsync()).Revision);
    }

    private static Ingestion IngestionOf(KnowledgeStore store, int chunkTokens)
    {
        var options = Options.Create(new KnowledgeOptions { ChunkTokens = chunkTokens });

        return new Ingestion(
            store.Store.Database,
            store.Store.Get<Originals>(),
            store.Store.Get<DocumentReaders>(),
            new Chunker(options, TokenCounter.Plain),
            options,
            [store.Store.Get<LexicalIndex>()]);
    }

    private static int PassageCount(KnowledgeStore store)
    {
        using var snapshot = store.Store.Get<LexicalIndex>().OpenSnapshot();

        return snapshot.PassageCount;
    }
}
