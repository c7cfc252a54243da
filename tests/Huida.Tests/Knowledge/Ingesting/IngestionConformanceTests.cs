using Huida.Knowledge.Content;
using Huida.Knowledge.Extraction;
using Huida.Knowledge.Ingesting;
using Huida.Storage;
using Huida.Tests.Storage;

namespace Huida.Tests.Knowledge.Ingesting;

public abstract class IngestionConformanceTests(PostgresServer? server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ingest_OfNewFiles_AddsDocumentsThatAreFoundAtOnce()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);

        var report = await store.IngestAsync(
            KnowledgeStore.File("rules/library.md", "# Library\n\nThe library closes at ten in the evening.\n"),
            KnowledgeStore.File("食堂.txt", "食堂在东湖校区，早上七点开门。\n"));

        Assert.Equal((2, 0, 0), (report.Added, report.Changed, report.Unchanged));
        Assert.Empty(report.Failed);
        Assert.Equal(["rules/library.md", "食堂.txt"], (await store.ListAsync()).Select(document => document.Source));
        Assert.Contains("closes at ten", Assert.Single(store.Search("when does the library close")), StringComparison.Ordinal);
        Assert.Contains("七点开门", Assert.Single(store.Search("食堂几点开门")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_OfTheSameContentAgain_ChangesNothing()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        var file = KnowledgeStore.File("a.txt", "The first text.");
        await store.IngestAsync(file);
        long last = await store.Store.Get<ChangeLog>().LastAsync(Cancellation);

        var report = await store.IngestAsync(file);

        Assert.Equal((0, 0, 1), (report.Added, report.Changed, report.Unchanged));
        Assert.Equal(last, await store.Store.Get<ChangeLog>().LastAsync(Cancellation));
    }

    [Fact]
    public async Task Ingest_OfChangedContent_ReplacesWhatIsFoundAndKeepsTheEarlierRevision()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        await store.IngestAsync(KnowledgeStore.File("a.txt", "The fee is twenty yuan.\n\nCards are blue."));
        var before = Assert.Single(await store.ListAsync());

        var report = await store.IngestAsync(KnowledgeStore.File("a.txt", "The fee is thirty yuan."));

        Assert.Equal(1, report.Changed);
        Assert.Equal(["The fee is thirty yuan."], store.Search("fee yuan"));
        Assert.Empty(store.Search("cards blue twenty"));
        var documents = store.Store.Get<Documents>();
        var now = await documents.ReadAsync(Scope.Owner, before.Id, null, Cancellation);
        var old = await documents.ReadAsync(Scope.Owner, before.Id, before.Revision, Cancellation);
        Assert.Equal((2, true), (now!.Revision, now.IsCurrent));
        Assert.Equal((1, false), (old!.Revision, old.IsCurrent));
        Assert.Contains("twenty", old.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_WithoutAFileOfBefore_ListsItAndDeletesItOnlyWithPrune()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        var kept = KnowledgeStore.File("kept.txt", "What is kept.");
        await store.IngestAsync(kept, KnowledgeStore.File("gone.txt", "What is gone."));

        var listed = await store.IngestAsync(kept);
        var found = store.Search("gone");
        var pruned = await store.IngestAsync(prune: true, groups: [], kept);

        Assert.Equal(["gone.txt"], listed.Missing);
        Assert.Single(found);
        Assert.Equal(["gone.txt"], pruned.Missing);
        Assert.Empty(store.Search("gone"));
        Assert.Equal(["kept.txt"], (await store.ListAsync()).Select(document => document.Source));
    }

    [Fact]
    public async Task Ingest_OfADeletedDocument_BringsItBackUnderItsId()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples."), KnowledgeStore.File("b.txt", "Bananas."));
        var before = (await store.ListAsync())[0];
        await store.Store.Get<Documents>().DeleteAsync(Scope.Owner, before.Id, Cancellation);
        Assert.Empty(store.Search("apples"));

        var report = await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples."));

        Assert.Equal(1, report.Added);
        Assert.Equal(before.Id, (await store.ListAsync())[0].Id);
        Assert.Single(store.Search("apples"));
    }

    [Fact]
    public async Task Ingest_WithPruneAndNoFileAtAll_DeletesNothing()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples."));

        var report = await store.IngestAsync(prune: true, groups: []);

        Assert.Equal(["a.txt"], report.Missing);
        Assert.Single(store.Search("apples"));
    }

    [Fact]
    public async Task Ingest_OfBrokenFiles_SaysWhyAndTakesTheOthers()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        var closed = new SourceFile("closed.txt", 3, _ => throw new UnauthorizedAccessException());
        byte[] noise = [.. Enumerable.Range(0, 5_000).Select(i => (byte)(i % 9))];

        var report = await store.IngestAsync(
            closed,
            KnowledgeStore.File("empty.txt", ""),
            KnowledgeStore.File("broken.txt", noise),
            KnowledgeStore.File("passed-over.exe", noise),
            KnowledgeStore.File("named.exe", noise) with { IsNamed = true },
            KnowledgeStore.File("good.txt", "A good text."));

        Assert.Equal(1, report.Added);
        Assert.Equal(
            [
                new("broken.txt", ReadFailure.Damaged),
                new("closed.txt", ReadFailure.Unavailable),
                new("empty.txt", ReadFailure.NoText),
                new FailedFile("named.exe", ReadFailure.UnsupportedFormat),
            ],
            report.Failed);
    }

    [Fact]
    public async Task Ingest_OfAChangedFileThatCannotBeRead_KeepsWhatIsThere()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples."));

        var report = await store.IngestAsync(prune: true, groups: [], KnowledgeStore.File("a.txt", ""), KnowledgeStore.File("b.txt", "Bananas."));

        Assert.Equal([new FailedFile("a.txt", ReadFailure.NoText)], report.Failed);
        Assert.Empty(report.Missing);
        Assert.Single(store.Search("apples"));
    }

    [Fact]
    public async Task Ingest_WithGroups_SetsThemAndWithoutLeavesThem()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        var asker = new Scope("someone", Role.Asker);
        var file = KnowledgeStore.File("a.txt", "Salaries of the staff.");
        await store.IngestAsync(file);
        Assert.Single(store.Search("salaries", asker));

        var regrouped = await store.IngestAsync(prune: false, groups: ["staff"], file);
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Salaries of all staff."));

        Assert.Equal(1, regrouped.Changed);
        Assert.Empty(store.Search("salaries", asker));
        Assert.Single(store.Search("salaries", asker with { Groups = ["staff"] }));
    }

    [Fact]
    public async Task Ingest_Cancelled_KeepsWhatWasDoneAndGoesOnFromThere()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        using var cancellation = new CancellationTokenSource();
        var first = KnowledgeStore.File("a.txt", "Apples.");
        var last = KnowledgeStore.File("z.txt", "Zebras.");
        var interrupting = new SourceFile("m.txt", 1, async token =>
        {
            await cancellation.CancelAsync();
            throw new OperationCanceledException(token);
        });
        await store.IngestAsync(first);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Store.Get<Ingestion>().IngestAsync(
            new IngestRequest(store.KnowledgeBase, [], Prune: true), [first, interrupting, last], "test", progress: null, cancellation.Token));
        var report = await store.IngestAsync(first, last);

        Assert.InRange(report.Unchanged, 1, 2); // the last file may have been read beside the interrupting one
        Assert.Equal(2, report.Added + report.Unchanged);
        Assert.Equal(["a.txt", "z.txt"], (await store.ListAsync()).Select(document => document.Source));
    }

    [Fact]
    public async Task Ingest_ReportsEachFile()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        var seen = new Progress();

        await store.Store.Get<Ingestion>().IngestAsync(
            new IngestRequest(store.KnowledgeBase, [], Prune: false),
            [KnowledgeStore.File("a.txt", "One."), KnowledgeStore.File("b.txt", "Two two.")],
            "test",
            seen,
            Cancellation);

        Assert.Equal([1, 2], seen.Reports.Select(report => report.FilesDone));
        Assert.Equal((2, 12L, 12L), (seen.Reports[^1].FilesTotal, seen.Reports[^1].BytesDone, seen.Reports[^1].BytesTotal));
    }

    [Fact]
    public async Task Delete_OfTheKnowledgeBase_TakesItsDocumentsFromTheSearch()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples."));
        await store.ImportAsync("question,answer\nHow are apples?,Red.\n");

        await store.Store.Get<KnowledgeBases>().DeleteAsync(store.KnowledgeBase, "test", Cancellation);
        await store.CatchUpAsync();

        Assert.Empty(store.Search("apples"));
        Assert.Empty(store.SearchFaq("apples"));
        Assert.Empty(await store.ListAsync());
    }

    private sealed class Progress : IProgress<IngestProgress>
    {
        public List<IngestProgress> Reports { get; } = [];

        public void Report(IngestProgress value) => Reports.Add(value);
    }
}

public sealed class SqliteIngestionTests() : IngestionConformanceTests(server: null);

[Trait("Speed", "Slow")]
public sealed class PostgresIngestionTests(PostgresServer server) : IngestionConformanceTests(server);
