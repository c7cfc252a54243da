using Huida.Knowledge.Content;
using Huida.Knowledge.Indexing;
using Huida.Knowledge.Ingesting;
using Huida.Storage;
using Huida.Tokenization;

namespace Huida.Tests.Knowledge.Indexing;

public sealed class LexicalIndexTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Snapshot_WhileItsDocumentIsDeleted_KeepsFindingIt()
    {
        await using var store = await KnowledgeStore.OpenAsync();
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples are red."));
        var document = Assert.Single(await store.ListAsync());
        using var before = store.Store.Get<LexicalIndex>().OpenSnapshot();

        await store.Store.Get<Documents>().DeleteAsync(Scope.Owner, document.Id, Cancellation);

        var passage = Assert.Single(store.Search(before, "apples"));
        var stored = await store.Store.Get<Documents>().ReadAsync(Scope.Owner, passage.Document, passage.Revision, Cancellation);
        Assert.Equal(passage.Text, stored!.Text[passage.Start..passage.End]);
        Assert.False(stored.IsCurrent);
        Assert.Empty(store.Search("apples"));
        Assert.Equal(1, before.PassageCount);
    }

    [Fact]
    public async Task CatchUp_AfterTheIndexWasDeleted_BuildsItFromTheStore()
    {
        await using var store = await KnowledgeStore.OpenAsync();
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples are red."));
        await store.ImportAsync("question,answer\nHow are pears?,Green.\n");
        await store.Store.CloseAsync();
        Directory.Delete(IndexPath(store), recursive: true);

        await store.Store.RestartAsync();
        await store.CatchUpAsync();

        Assert.Single(store.Search("apples"));
        Assert.Single(store.SearchFaq("pears"));
    }

    [Theory]
    [InlineData("segments*")]
    [InlineData("*.cfs")]
    public async Task CatchUp_AfterFilesOfTheIndexBroke_BuildsItFromTheStore(string broken)
    {
        await using var store = await KnowledgeStore.OpenAsync();
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples are red."));
        await store.Store.CloseAsync();
        string[] files = Directory.GetFiles(IndexPath(store), broken);
        Assert.NotEmpty(files);
        Array.ForEach(files, file => File.WriteAllText(file, "no index"));

        await store.Store.RestartAsync();
        await store.CatchUpAsync();

        Assert.Single(store.Search("apples"));
    }

    [Fact]
    public async Task CatchUp_WhenTheIndexIsBehindTheStore_AppliesTheRest()
    {
        await using var store = await KnowledgeStore.OpenAsync();
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples are red."), KnowledgeStore.File("b.txt", "Bananas are yellow."));
        await store.Store.CloseAsync();
        string behind = IndexPath(store) + ".behind";
        CopyFolder(IndexPath(store), behind);
        await store.Store.RestartAsync();
        await store.IngestAsync(prune: true, groups: [], KnowledgeStore.File("a.txt", "Apples are green."), KnowledgeStore.File("c.txt", "Cherries."));
        await store.Store.CloseAsync();
        Directory.Delete(IndexPath(store), recursive: true);
        Directory.Move(behind, IndexPath(store)); // as if killed between the commits of store and index

        await store.Store.RestartAsync();
        await store.CatchUpAsync();

        Assert.Equal(["Apples are green."], store.Search("apples red"));
        Assert.Empty(store.Search("bananas"));
        Assert.Single(store.Search("cherries"));
    }

    [Fact]
    public async Task Open_OfAnIndexByAnotherAnalyzer_HasNothingApplied()
    {
        await using var store = await KnowledgeStore.OpenAsync();
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples are red."));
        await store.Store.CloseAsync();

        using (var same = IndexFolder.Open(IndexPath(store), await FingerprintAsync(store), out _))
        {
            Assert.NotNull(same.AppliedSeq);
        }

        using var other = IndexFolder.Open(IndexPath(store), "another analyzer", out bool isBroken);
        Assert.Null(other.AppliedSeq);
        Assert.False(isBroken);
    }

    [Fact]
    public async Task CatchUp_OfAnIndexByAnotherAnalyzer_BuildsItAnew()
    {
        await using var store = await KnowledgeStore.OpenAsync();
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples are red."));
        await store.Store.CloseAsync();
        using (var other = IndexFolder.Open(IndexPath(store), "another analyzer", out _))
        {
            other.Writer.DeleteAll();
            other.Commit(1_000);
        }

        await store.Store.RestartAsync();
        await store.CatchUpAsync();

        Assert.Single(store.Search("apples"));
    }

    [Fact]
    public async Task Find_InOneKnowledgeBase_DoesNotLetOthersTakeTheBestPlaces()
    {
        await using var store = await KnowledgeStore.OpenAsync();
        var other = await store.Store.Get<KnowledgeBases>().CreateAsync("other", isSample: false, "test", Cancellation);
        await store.IngestAsync([.. Enumerable.Range(0, 20).Select(i => KnowledgeStore.File($"{i}.txt", "Apples, apples, apples."))]);
        await store.Store.Get<Ingestion>().IngestAsync(
            new IngestRequest(other.Id, [], Prune: false),
            [KnowledgeStore.File("one.txt", "Among many other fruits of the orchard there are apples too.")],
            "test",
            progress: null,
            Cancellation);
        var scope = Scope.Owner with { KnowledgeBases = [other.Id] };

        using var snapshot = store.Store.Get<LexicalIndex>().OpenSnapshot();
        var hits = snapshot.FindPassages(store.Terms("apples"), scope, 5);

        Assert.Equal("one.txt", Assert.Single(hits).Item.Source);
        Assert.Equal((1, 21), (snapshot.CountPassages(scope), snapshot.PassageCount));
        Assert.Empty(snapshot.FindPassages(store.Terms("apples"), Scope.Owner with { KnowledgeBases = [] }, 5));
    }

    [Fact]
    public async Task Find_OfWhatCarriesGroups_NeedsOneOfThem()
    {
        await using var store = await KnowledgeStore.OpenAsync();
        await store.IngestAsync(prune: false, groups: ["staff", "board"], KnowledgeStore.File("a.txt", "Secret apples."));
        await store.IngestAsync(KnowledgeStore.File("b.txt", "Open apples."));
        var asker = new Scope("someone", Role.Asker);

        Assert.Equal(["Open apples."], store.Search("apples", asker));
        Assert.Equal(["Open apples."], store.Search("apples", asker with { Groups = ["students"] }));
        Assert.Equal(2, store.Search("apples", asker with { Groups = ["students", "board"] }).Count);
        Assert.Equal(2, store.Search("apples", Scope.Owner).Count);
        using var snapshot = store.Store.Get<LexicalIndex>().OpenSnapshot();
        Assert.Equal(1, snapshot.CountPassages(asker));
    }

    [Fact]
    public async Task FindFaqEntries_ByAnyWording_GivesEachEntryOnce()
    {
        await using var store = await KnowledgeStore.OpenAsync();
        await store.ImportAsync(
            """
            question,similar questions,answer
            Where is the library?,library place | library address | find the library | library location,By the lake.
            When does the library open?,library hours,At eight.
            """);

        var found = store.SearchFaq("library address");

        Assert.Equal(["Where is the library?", "When does the library open?"], found.Select(entry => entry.Question));
        using var snapshot = store.Store.Get<LexicalIndex>().OpenSnapshot();
        Assert.Equal(2, snapshot.FaqEntryCount);
    }

    [Fact]
    public async Task Find_WithoutAnyTerm_FindsNothing()
    {
        await using var store = await KnowledgeStore.OpenAsync();
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples."));

        Assert.Empty(store.Search("?!"));
        Assert.Empty(store.SearchFaq(""));
    }

    [Fact]
    public async Task Find_ForAVeryLongQuestion_IsAnsweredFromItsRarestTerms()
    {
        await using var store = await KnowledgeStore.OpenAsync();
        string words = string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"word{i}"));
        await store.IngestAsync(
            KnowledgeStore.File("a.txt", "Quinces ripen late."),
            KnowledgeStore.File("b.txt", words),
            KnowledgeStore.File("c.txt", words));

        string question = words + " quinces";

        Assert.Contains(store.Search(question), text => text.StartsWith("Quinces", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rarity_FallsWithFrequencyFromOneForWhatIsNowhere()
    {
        await using var store = await KnowledgeStore.OpenAsync();
        await store.IngestAsync([.. Enumerable.Range(0, 9).Select(i => KnowledgeStore.File($"{i}.txt", i == 0 ? "Common quinces." : "Common apples."))]);
        using var snapshot = store.Store.Get<LexicalIndex>().OpenSnapshot();

        double nowhere = Rarity("zebra");
        double once = Rarity("quinces");
        double everywhere = Rarity("common");

        Assert.Equal(1, nowhere);
        // ln(1 + 8.5 / 1.5) / ln(1 + 9.5 / 0.5)
        Assert.Equal(0.6333, once, 0.0001);
        Assert.Equal(0.0171, everywhere, 0.0001);

        double Rarity(string word) => snapshot.Rarity(store.Terms(word)[0]);
    }

    private static string IndexPath(KnowledgeStore store) => Path.Combine(store.Store.Folder, "index", "lexical");

    private static async Task<string> FingerprintAsync(KnowledgeStore store)
    {
        await store.Store.RestartAsync();
        string fingerprint = store.Store.Get<TermAnalyzer>().Fingerprint;
        await store.Store.CloseAsync();

        return fingerprint;
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
