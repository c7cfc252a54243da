using Dapper;
using Huida.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huida.Tests.Storage;

public abstract class MigratorConformanceTests(PostgresServer? server) : StoreTests(server)
{
    private static readonly MigrationScript First = Script("0001_first", "CREATE TABLE first (id $identity$, text TEXT NOT NULL)");
    private static readonly MigrationScript Second = Script("0002_second", "CREATE TABLE second (first_id BIGINT NOT NULL REFERENCES first (id))");

    [Fact]
    public async Task Open_NewStore_IsNewOnceOnly()
    {
        await using var store = await CreateAsync();

        var first = await store.TryOpenAsync();
        await store.CloseAsync();
        var second = await store.TryOpenAsync();

        Assert.Equal([new FolderOpening.Opened(IsNew: true), new FolderOpening.Opened(IsNew: false)], [first, second]);
    }

    [Fact]
    public async Task Open_ModuleWithLaterScript_RunsThatOneAlone()
    {
        await using var store = await OpenAsync(Module("A", First));
        await store.Database.WriteAsync("me", write => write.Connection.ExecuteAsync(
            "INSERT INTO first (text) VALUES ('kept')", transaction: write.Transaction), Cancellation);
        await store.CloseAsync();
        await using var later = store.Another(Module("A", First, Second));

        var opening = await later.TryOpenAsync();

        Assert.Equal(new FolderOpening.Opened(IsNew: false), opening);
        Assert.Equal("kept", await ScalarAsync<string>(later, "SELECT text FROM first"));
        Assert.Equal(0, await ScalarAsync<long>(later, "SELECT COUNT(*) FROM second"));
    }

    [Fact]
    public async Task Open_TwoModulesWithScriptsOfOneName_RunsBothInTheirOrder()
    {
        await using var store = await OpenAsync(services =>
        {
            Module("Z", First)(services);
            Module("A", Script("0001_first", "CREATE TABLE a (first_id BIGINT NOT NULL REFERENCES first (id))"))(services);
        });

        Assert.Equal(0, await ScalarAsync<long>(store, "SELECT COUNT(*) FROM a, first"));
    }

    [Fact]
    public async Task Open_ScriptsOfOneDialect_RunOnThatOneAlone()
    {
        await using var store = await OpenAsync(Module(
            "A",
            Script("0001_here.sqlite", "CREATE TABLE here (dialect TEXT); INSERT INTO here VALUES ('sqlite')"),
            Script("0001_here.postgresql", "CREATE TABLE here (dialect TEXT); INSERT INTO here VALUES ('postgresql')")));

        Assert.Equal(store.Database.Dialect, await ScalarAsync<string>(store, "SELECT dialect FROM here"));
    }

    [Fact]
    public async Task Open_StoreOfANewerVersion_IsRefusedByNameAndFree()
    {
        await using var newer = await OpenAsync(Module("A", First));
        await newer.Database.WriteAsync("me", write => write.Connection.ExecuteAsync(
            "UPDATE store SET version = '9.8.7'", transaction: write.Transaction), Cancellation);
        await newer.CloseAsync();
        await using var older = newer.Another();

        var refused = await older.TryOpenAsync();

        Assert.Equal(new FolderOpening.FromNewerVersion("9.8.7"), refused);
        await newer.RestartAsync();
    }

    [Fact]
    public async Task Open_AScriptFails_LeavesTheStoreAsItWas()
    {
        await using var store = await OpenAsync();
        await store.CloseAsync();
        await using var broken = store.Another(Module("A", First, Script("0002_broken", "CREATE TABLE broken (id NONSENSE REFERENCES")));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => broken.TryOpenAsync());
        await broken.CloseAsync();

        Assert.Contains("A/0002_broken.sql", exception.Message, StringComparison.Ordinal);
        await using var mended = store.Another(Module("A", First, Second));
        Assert.IsType<FolderOpening.Opened>(await mended.TryOpenAsync());
    }

    private protected static Action<IServiceCollection> Module(string name, params MigrationScript[] scripts) =>
        services => services.AddSingleton(new MigrationScripts(name, scripts));

    private protected static MigrationScript Script(string name, string sql) => new($"{name}.sql", () => sql);

    protected static async Task<T?> ScalarAsync<T>(TestStore store, string sql)
    {
        await using var connection = await store.Database.OpenAsync(Cancellation);

        return await connection.ExecuteScalarAsync<T>(sql);
    }
}

public sealed class SqliteMigratorTests() : MigratorConformanceTests(server: null)
{
    [Fact]
    public async Task Open_OlderStore_IsCopiedBeforeItIsMigrated()
    {
        await using var store = await OpenAsync();
        var knowledgeBase = await store.Get<KnowledgeBases>().CreateAsync("campus", isSample: false, "me", Cancellation);
        await store.CloseAsync();
        await using (var later = store.Another(Module("A", Script("0001_drop", "DELETE FROM knowledge_base"))))
        {
            await later.TryOpenAsync();
            await later.CloseAsync();

            string copy = Assert.Single(Directory.GetFiles(store.Folder, "huida.db.*.bak"));
            File.Move(copy, Path.Combine(store.Folder, "huida.db"), overwrite: true);
            await store.RestartAsync();
            Assert.Equal(knowledgeBase, await store.Get<KnowledgeBases>().FindAsync("campus", Cancellation));
        }
    }

    [Fact]
    public async Task Open_StoreUpToDate_IsNotCopied()
    {
        await using var store = await OpenAsync();

        await store.RestartAsync();

        Assert.Empty(Directory.GetFiles(store.Folder, "*.bak*"));
    }
}

[Trait("Speed", "Slow")]
public sealed class PostgresMigratorTests(PostgresServer server) : MigratorConformanceTests(server)
{
    [Fact]
    public async Task Open_ServerDoesNotAnswer_IsUnreachable()
    {
        await using var store = TestStore.Create(settings: ("Huida:Storage:PostgreSql", "Host=/nowhere;Database=huida;Username=huida;Password=secret"));

        var opening = await store.TryOpenAsync();

        Assert.Equal(new FolderOpening.Failed(FolderFailure.DatabaseUnreachable, "/nowhere:5432/huida"), opening);
    }

    [Fact]
    public async Task Open_NoSuchDatabase_IsUnreachable()
    {
        await using var store = await CreateAsync();
        string connection = store.Setting("Huida:Storage:PostgreSql") + "x";
        await using var wrong = TestStore.Create(settings: ("Huida:Storage:PostgreSql", connection));

        var opening = await wrong.TryOpenAsync();

        Assert.Equal(FolderFailure.DatabaseUnreachable, Assert.IsType<FolderOpening.Failed>(opening).Reason);
    }
}
