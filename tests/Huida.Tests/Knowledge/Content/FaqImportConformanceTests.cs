using System.Text;
using Huida.Knowledge.Content;
using Huida.Storage;
using Huida.Tests.Storage;
using MiniExcelLibs;

namespace Huida.Tests.Knowledge.Content;

public abstract class FaqImportConformanceTests(PostgresServer? server)
{
    private const string Sample =
        """
        question,similar questions,answer,tags
        Where is the library?,How do I get to the library | library address,Next to the lake.,library | map
        校园卡丢了怎么补办？,饭卡不见了在哪里重新办,先挂失，再到3号窗口补办。,校园卡
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_OfNewRows_AddsEntriesWithAllTheirParts()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);

        var import = await store.ImportAsync(Sample);

        Assert.Equal((2, 0, 0), (import.Added, import.Changed, import.Unchanged));
        Assert.Empty(import.Failed);
        var entry = (await store.Store.Get<FaqEntries>().ListAsync(Scope.Owner, Cancellation))[0];
        Assert.Equal("Where is the library?", entry.Question);
        Assert.Equal(["How do I get to the library", "library address"], entry.SimilarQuestions);
        Assert.Equal("Next to the lake.", entry.Answer);
        Assert.Equal(["library", "map"], entry.Tags);
    }

    [Fact]
    public async Task Import_OfTheSameFileAgain_ChangesNothing()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        await store.ImportAsync(Sample);
        long last = await store.Store.Get<ChangeLog>().LastAsync(Cancellation);

        var import = await store.ImportAsync(Sample);

        Assert.Equal((0, 0, 2), (import.Added, import.Changed, import.Unchanged));
        Assert.Equal(last, await store.Store.Get<ChangeLog>().LastAsync(Cancellation));
    }

    [Fact]
    public async Task Import_OfAnotherAnswer_MakesARevisionAndKeepsTheEarlierOneReadable()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        await store.ImportAsync(Sample);
        var entries = store.Store.Get<FaqEntries>();
        var before = Assert.Single(store.SearchFaq("library address"));

        var import = await store.ImportAsync("question,answer\n where is the  Library? ,Behind the lake.\n");

        Assert.Equal((0, 1, 0), (import.Added, import.Changed, import.Unchanged));
        Assert.Equal("Behind the lake.", (await entries.FindAsync(Scope.Owner, before.Id, null, Cancellation))!.Answer);
        Assert.Equal("Next to the lake.", (await entries.FindAsync(Scope.Owner, before.Id, before.Revision, Cancellation))!.Answer);
        Assert.Equal("Behind the lake.", Assert.Single(store.SearchFaq("library")).Answer);
    }

    [Fact]
    public async Task Import_WithBadRows_NamesThemAndTakesTheOthers()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);

        var import = await store.ImportAsync("问题,答案\n,没有问题\n图书馆几点关门,\n图书馆几点开门,八点\n图书馆几点开门,九点\n食堂在哪,东边\n");

        Assert.Equal(2, import.Added);
        Assert.Equal(
            [new(2, FaqFailure.EmptyQuestion), new(3, FaqFailure.EmptyAnswer), new FaqRowFailure(5, FaqFailure.DuplicateQuestion)],
            import.Failed);
        Assert.Equal("八点", Assert.Single(store.SearchFaq("几点开门")).Answer);
    }

    [Theory]
    [InlineData("", FaqFailure.NoQuestionColumn)]
    [InlineData("name,answer\na,b\n", FaqFailure.NoQuestionColumn)]
    [InlineData("question,reply\na,b\n", FaqFailure.NoAnswerColumn)]
    public async Task Import_WithoutTheColumns_SaysWhichIsMissing(string csv, FaqFailure reason)
    {
        await using var store = await KnowledgeStore.OpenAsync(server);

        var import = await store.ImportAsync(csv);

        Assert.Equal([new FaqRowFailure(1, reason)], import.Failed);
        Assert.Equal(0, import.Added);
    }

    [Fact]
    public async Task Import_OfXlsx_ReadsItsFirstSheet()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        using var workbook = new MemoryStream();
        await workbook.SaveAsAsync(
            new[]
            {
                new Dictionary<string, object> { ["标准问题"] = "学费多少", ["相似问法"] = "一年学费\n学费标准", ["回答"] = 5200, ["标签"] = "费用" },
                new Dictionary<string, object> { ["标准问题"] = "", ["相似问法"] = "", ["回答"] = "x", ["标签"] = "" },
            },
            cancellationToken: Cancellation);

        var import = await store.ImportAsync(store.KnowledgeBase, "faq.xlsx", workbook.ToArray());

        Assert.Equal(1, import.Added);
        Assert.Equal([new FaqRowFailure(3, FaqFailure.EmptyQuestion)], import.Failed);
        var entry = Assert.Single(store.SearchFaq("学费标准"));
        Assert.Equal("5200", entry.Answer);
        Assert.Equal(["一年学费", "学费标准"], entry.SimilarQuestions);
    }

    [Theory]
    [InlineData("faq.xlsx")]
    [InlineData("faq.csv")]
    public async Task Import_OfSomethingElse_IsAFailureNotAnException(string fileName)
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        byte[] noise = [.. Enumerable.Range(0, 4_000).Select(i => (byte)((i * 7919) ^ (i >> 3)))];

        var import = await store.ImportAsync(store.KnowledgeBase, fileName, noise);

        Assert.Equal(0, import.Added);
        Assert.Single(import.Failed);
    }

    [Fact]
    public async Task Import_OfGb18030_ReadsChinese()
    {
        await using var store = await KnowledgeStore.OpenAsync(server);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] content = Encoding.GetEncoding("GB18030").GetBytes("问题,答案\n校园卡丢了怎么补办？,先在临湖校园挂失，再到学生事务大厅补办，工本费二十元。\n图书馆几点关门？,晚上十点关门，考试周延长到十一点半。\n");

        await store.ImportAsync(store.KnowledgeBase, "faq.csv", content);

        Assert.Equal("校园卡丢了怎么补办？", store.SearchFaq("校园卡补办")[0].Question);
    }
}

public sealed class SqliteFaqImportTests() : FaqImportConformanceTests(server: null);

[Trait("Speed", "Slow")]
public sealed class PostgresFaqImportTests(PostgresServer server) : FaqImportConformanceTests(server);
