using System.Text;
using Huida.Knowledge;
using Huida.Knowledge.Content;
using Huida.Knowledge.Indexing;
using Huida.Knowledge.Ingesting;
using Huida.Storage;
using Huida.Tests.Storage;
using Huida.Tokenization;
using Microsoft.Extensions.DependencyInjection;

namespace Huida.Tests.Knowledge;

/// <summary>A store with the services of Knowledge and one knowledge base.</summary>
internal sealed class KnowledgeStore(TestStore store, Guid knowledgeBase) : IAsyncDisposable
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public TestStore Store => store;

    public Guid KnowledgeBase => knowledgeBase;

    /// <param name="server">Null opens it on SQLite.</param>
    public static async Task<KnowledgeStore> OpenAsync(PostgresServer? server = null, Action<IServiceCollection>? replace = null)
    {
        (string, string)[] settings = server is null ? [] : [("Huida:Storage:PostgreSql", await server.CreateDatabaseAsync())];
        var store = await TestStore.OpenAsync(
            services =>
            {
                services.AddTokenization().AddKnowledge();
                replace?.Invoke(services);
            },
            settings);
        var knowledgeBase = await store.Get<KnowledgeBases>().CreateAsync("handbooks", isSample: false, "test", Cancellation);

        return new KnowledgeStore(store, knowledgeBase.Id);
    }

    public static SourceFile File(string source, string text) => File(source, Encoding.UTF8.GetBytes(text));

    public static SourceFile File(string source, byte[] content) =>
        new(source, content.Length, _ => Task.FromResult<Stream>(new MemoryStream(content))) { IsNamed = false };

    public Task<IngestReport> IngestAsync(params SourceFile[] files) => IngestAsync(prune: false, groups: [], files);

    public Task<IngestReport> IngestAsync(bool prune, string[] groups, params SourceFile[] files) => store.Get<Ingestion>().IngestAsync(
        new IngestRequest(knowledgeBase, groups, prune), files, "test", progress: null, Cancellation);

    public Task<FaqImport> ImportAsync(string csv) => ImportAsync(knowledgeBase, "faq.csv", Encoding.UTF8.GetBytes(csv));

    public async Task<FaqImport> ImportAsync(Guid into, string fileName, byte[] content)
    {
        using var stream = new MemoryStream(content);

        return await store.Get<FaqEntries>().ImportAsync(into, stream, fileName, "test", Cancellation);
    }

    public Task<IReadOnlyList<DocumentInfo>> ListAsync() => store.Get<Documents>().ListAsync(Scope.Owner, Cancellation);

    public Task CatchUpAsync() => store.Get<LexicalIndex>().CatchUpAsync(Cancellation);

    /// <summary>The texts of the passages found in the newest snapshot.</summary>
    public IReadOnlyList<string> Search(string question, Scope? scope = null)
    {
        using var snapshot = store.Get<LexicalIndex>().OpenSnapshot();

        return [.. Search(snapshot, question, scope).Select(passage => passage.Text)];
    }

    public IReadOnlyList<Passage> Search(IndexSnapshot snapshot, string question, Scope? scope = null) =>
        [.. snapshot.FindPassages(Terms(question), scope ?? Scope.Owner, 10).Select(hit => hit.Item)];

    /// <summary>The FAQ entries found in the newest snapshot.</summary>
    public IReadOnlyList<FaqEntry> SearchFaq(string question, Scope? scope = null)
    {
        using var snapshot = store.Get<LexicalIndex>().OpenSnapshot();

        return [.. snapshot.FindFaqEntries(Terms(question), scope ?? Scope.Owner, 10).Select(hit => hit.Item)];
    }

    public IReadOnlyList<Term> Terms(string text) => store.Get<TermAnalyzer>().Analyze(text);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
