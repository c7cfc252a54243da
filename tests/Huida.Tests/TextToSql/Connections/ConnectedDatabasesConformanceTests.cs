using Huida.Storage;
using Huida.Tests.Storage;
using Huida.TextToSql;
using Huida.TextToSql.Connections;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Notes;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;
using Huida.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Huida.Tests.TextToSql.Connections;

public abstract class ConnectedDatabasesConformanceTests(PostgresServer? server) : StoreTests(server)
{
    private const string Script = "CREATE TABLE students (id INTEGER PRIMARY KEY, name TEXT, town TEXT); INSERT INTO students VALUES (1, 'Ann', 'Oslo');";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Scope Editor = new("editor", Role.Editor);

    private readonly MovedClock _clock = new();

    [Fact]
    public async Task AddAsync_FileAtTheOwnersTerminal_CanBeAsked()
    {
        await using var store = await OpenAsync();
        using DatabaseFile file = new(Script);

        var outcome = await AddAsync(store, "Campus", file.Path, notes: "tables: { students: { synonyms: { en: pupil } }, gone: {} }");

        var ready = Ready(outcome);
        Assert.Equal(file.Path, ready.Database.File);
        Assert.Equal(["pupil"], ready.Database.Schema.FindTable("students")!.Wording.Synonyms[Language.English]);
        Assert.Equal([new UnknownName("gone", null, 1)], ready.UnknownNames);
        Assert.Equal(2, ready.Database.Values.Count);
        Assert.Equal("Campus", Assert.Single(await ListAsync(store, Scope.Owner)).Database.Name);
    }

    [Fact]
    public async Task AddAsync_ThenRestarted_IsStillThere()
    {
        await using var store = await OpenAsync();
        using DatabaseFile file = new(Script);
        await AddAsync(store, "Campus", $"Data Source={file.Path};Mode=ReadWrite", notes: "# mine\ntables: {}");

        await store.RestartAsync();

        Assert.IsType<DatabaseState.Ready>(Assert.Single(await ListAsync(store, Scope.Owner)).State);
        Assert.Equal("# mine\ntables: {}", await store.Get<ConnectedDatabases>().NotesAsync("CAMPUS", Scope.Owner, Cancellation));
    }

    [Fact]
    public async Task AddAsync_NameInOtherCase_IsTaken()
    {
        await using var store = await OpenAsync();
        using DatabaseFile file = new(Script);
        await AddAsync(store, "Campus", file.Path);

        Assert.IsType<DatabaseOutcome.NameTaken>(await AddAsync(store, "campus", file.Path));
    }

    [Fact]
    public async Task AddAsync_ByAnybodyElse_OpensOnlyBelowTheFolders()
    {
        await using var store = await OpenAsync();
        using DatabaseFile outside = new(Script);
        string inside = Path.Combine(store.Folder, "own.sqlite");
        File.Copy(outside.Path, inside);
        string link = Path.Combine(store.Folder, "link.sqlite");
        File.CreateSymbolicLink(link, outside.Path);

        Assert.IsType<DatabaseState.Ready>(Ready(await AddAsync(store, "inside", inside, Editor)));
        Assert.Equal(DatabaseFailure.OutsideFolders, Reason(await AddAsync(store, "outside", outside.Path, Editor)));
        Assert.Equal(DatabaseFailure.OutsideFolders, Reason(await AddAsync(store, "link", link, Editor)));
        Assert.Equal(DatabaseFailure.OutsideFolders, Reason(await AddAsync(store, "up", Path.Combine(store.Folder, "..", Path.GetFileName(outside.Path)), Editor)));
        Assert.Equal(DatabaseFailure.OutsideFolders, Reason(await AddAsync(store, "none", "/nowhere/at/all.sqlite", Editor)));
    }

    [Fact]
    public async Task AddAsync_TheStoreItself_IsRefused()
    {
        await using var store = await OpenAsync();
        using DatabaseFile file = new(Script);
        string name = Path.Combine(store.Folder, "huida.db");
        string copy = name + ".20260901T000000000Z.bak";
        File.Copy(file.Path, copy);

        Assert.Equal(DatabaseFailure.OutsideFolders, Reason(await AddAsync(store, "store", name)));
        Assert.Equal(DatabaseFailure.OutsideFolders, Reason(await AddAsync(store, "copy", copy)));
    }

    [Fact]
    public async Task AddAsync_WhatIsNoDatabase_IsRefusedAndNotRegistered()
    {
        await using var store = await OpenAsync();
        using DatabaseFile broken = new(Script);
        File.WriteAllText(broken.Path, new string('x', 5000));

        Assert.Equal(DatabaseFailure.NotADatabase, Reason(await AddAsync(store, "broken", broken.Path)));
        Assert.Equal(DatabaseFailure.FileMissing, Reason(await AddAsync(store, "missing", Path.Combine(store.Folder, "missing.sqlite"))));
        Assert.Equal(DatabaseFailure.FileMissing, Reason(await AddAsync(store, "folder", store.Folder)));
        Assert.Equal(DatabaseFailure.NoFile, Reason(await AddAsync(store, "memory", ":memory:")));
        Assert.Equal(DatabaseFailure.NoFile, Reason(await AddAsync(store, "memory", "Data Source=:memory:")));
        Assert.Empty(await ListAsync(store, Scope.Owner));
    }

    [Fact]
    public async Task AddAsync_ConnectionInAVariable_KeepsItsNameAlone()
    {
        await using var store = await OpenAsync();
        using DatabaseFile file = new(Script);
        string variable = "HUIDA_TEST_" + Guid.NewGuid().ToString("N");
        DatabaseSource source = new(DatabaseDialect.Sqlite, variable, IsVariable: true);

        Assert.Equal(DatabaseFailure.VariableMissing, Reason(await AddAsync(store, "Campus", source, Scope.Owner, "")));
        Environment.SetEnvironmentVariable(variable, file.Path);
        var added = await AddAsync(store, "Campus", source, Scope.Owner, "");
        Environment.SetEnvironmentVariable(variable, null);

        Assert.Equal(variable, Ready(added).Database.Registered.Source.Connection);
    }

    [Fact]
    public async Task AddAsync_FaultyNotes_AreNamed()
    {
        await using var store = await OpenAsync();
        using DatabaseFile file = new(Script);

        var faulty = Assert.IsType<DatabaseOutcome.FaultyNotes>(await AddAsync(store, "Campus", file.Path, notes: "tabels: {}"));

        Assert.Equal("tabels", Assert.Single(faulty.Faults).Name);
        Assert.Empty(await ListAsync(store, Scope.Owner));
    }

    [Fact]
    public async Task ListAsync_OtherGroupsOrKnowledgeBases_AreNotSeen()
    {
        await using var store = await OpenAsync();
        using DatabaseFile file = new(Script);
        var (first, second) = (await KnowledgeBaseAsync(store, "first"), await KnowledgeBaseAsync(store, "second"));
        await store.Get<ConnectedDatabases>().AddAsync(
            new NewDatabase("Staff", new DatabaseSource(DatabaseDialect.Sqlite, file.Path, IsVariable: false), [first], ["staff"], ""), Scope.Owner, Cancellation);

        Assert.Empty(await ListAsync(store, Editor));
        Assert.Empty(await ListAsync(store, Scope.Owner with { KnowledgeBases = [second] }));
        Assert.Single(await ListAsync(store, Editor with { Groups = ["staff"], KnowledgeBases = [first, second] }));
        Assert.Null(await store.Get<ConnectedDatabases>().NotesAsync("staff", Editor, Cancellation));
        Assert.False(await store.Get<ConnectedDatabases>().RemoveAsync("staff", Editor, Cancellation));
        Assert.IsType<DatabaseOutcome.NotFound>(await store.Get<ConnectedDatabases>().RefreshAsync("staff", Editor, Cancellation));
    }

    [Fact]
    public async Task ListAsync_FileIsGone_SaysSoAndComesBack()
    {
        await using var store = await OpenAsync();
        using DatabaseFile file = new(Script);
        await AddAsync(store, "Campus", file.Path);
        await store.RestartAsync();
        File.Move(file.Path, file.Path + ".away");

        var broken = Assert.IsType<DatabaseState.Broken>(Assert.Single(await ListAsync(store, Scope.Owner)).State);
        File.Move(file.Path + ".away", file.Path);
        _clock.Moved = TimeSpan.FromMinutes(1);

        Assert.Equal((DatabaseFailure.FileMissing, file.Path), (broken.Reason, broken.Place));
        Assert.IsType<DatabaseState.Ready>(Assert.Single(await ListAsync(store, Scope.Owner)).State);
    }

    [Fact]
    public async Task RefreshAsync_ChangedFile_IsReadAnew()
    {
        await using var store = await OpenAsync();
        using DatabaseFile file = new(Script);
        var first = Ready(await AddAsync(store, "Campus", file.Path));
        file.Run("INSERT INTO students VALUES (2, 'Bob', 'Bergen')");

        var again = Ready(Assert.Single(await ListAsync(store, Scope.Owner)));
        var refreshed = Ready(await store.Get<ConnectedDatabases>().RefreshAsync("campus", Editor, Cancellation));

        Assert.Same(first.Database, again.Database);
        Assert.Equal(["Bergen"], Cells(refreshed, "who lives in Bergen?"));
        var changes = await store.Get<ChangeLog>().ReadAsync(0, 10, Cancellation);
        Assert.Equal([ChangeOperation.Added, ChangeOperation.Changed], changes.Where(change => change.Kind == "database").Select(change => change.Operation));
        Assert.Equal("editor", changes[^1].Who);
    }

    [Fact]
    public async Task SetNotesAsync_HiddenColumn_IsGoneFromSchemaAndValues()
    {
        await using var store = await OpenAsync();
        using DatabaseFile file = new(Script);
        Assert.Equal(["Oslo"], Cells(Ready(await AddAsync(store, "Campus", file.Path)), "who lives in Oslo?"));

        var hidden = Ready(await store.Get<ConnectedDatabases>().SetNotesAsync(
            "campus", "tables: { students: { columns: { town: { hidden: true } } } }", Editor, Cancellation));

        Assert.Null(hidden.Database.Schema.FindColumn(new ColumnName("students", "town")));
        Assert.Empty(Cells(hidden, "who lives in Oslo?"));
        Assert.IsType<DatabaseOutcome.FaultyNotes>(await store.Get<ConnectedDatabases>().SetNotesAsync("campus", "x: y", Editor, Cancellation));
        Assert.StartsWith("tables: { students", await store.Get<ConnectedDatabases>().NotesAsync("campus", Editor, Cancellation));
    }

    [Fact]
    public async Task RemoveAsync_Registered_LeavesTheFileAndFreesTheName()
    {
        await using var store = await OpenAsync();
        using DatabaseFile file = new(Script);
        await AddAsync(store, "Campus", file.Path);

        Assert.True(await store.Get<ConnectedDatabases>().RemoveAsync("CAMPUS", Scope.Owner, Cancellation));

        Assert.Empty(await ListAsync(store, Scope.Owner));
        Assert.True(File.Exists(file.Path));
        Ready(await AddAsync(store, "campus", file.Path));
    }

    [Fact]
    public async Task DeleteKnowledgeBase_DatabaseOfTwo_StaysInTheOther()
    {
        await using var store = await OpenAsync();
        using DatabaseFile file = new(Script);
        var (first, second) = (await KnowledgeBaseAsync(store, "first"), await KnowledgeBaseAsync(store, "second"));
        await store.Get<ConnectedDatabases>().AddAsync(
            new NewDatabase("Campus", new DatabaseSource(DatabaseDialect.Sqlite, file.Path, IsVariable: false), [first, second], [], ""), Scope.Owner, Cancellation);
        var part = store.Get<IKnowledgeBasePart>();

        Assert.Equal(1, await part.CountAsync(Scope.Owner, first, Cancellation));
        await store.Get<KnowledgeBases>().DeleteAsync(first, "me", Cancellation);

        Assert.Equal([second], Assert.Single(await ListAsync(store, Scope.Owner)).Database.KnowledgeBases);
        Assert.Empty(await ListAsync(store, Scope.Owner with { KnowledgeBases = [first] }));
        await store.Get<KnowledgeBases>().DeleteAsync(second, "me", Cancellation);
        Assert.Empty(await ListAsync(store, Scope.Owner));
        Assert.Equal(0, await part.CountAsync(Scope.Owner, second, Cancellation));
    }

    [Fact]
    public async Task Purge_RemovedLongAgo_TakesOwnFilesAlone()
    {
        await using var store = await OpenAsync();
        using DatabaseFile file = new(Script);
        string own = Path.Combine(store.Folder, DatabasesOptions.OwnFolder, "own.sqlite");
        Directory.CreateDirectory(Path.GetDirectoryName(own)!);
        File.Copy(file.Path, own);
        await AddAsync(store, "outside", file.Path);
        Assert.Equal(own, Ready(await AddAsync(store, "own", $"{DatabasesOptions.OwnFolder}/own.sqlite")).Database.File);
        await store.Get<ConnectedDatabases>().RemoveAsync("outside", Scope.Owner, Cancellation);
        await store.Get<ConnectedDatabases>().RemoveAsync("own", Scope.Owner, Cancellation);

        await store.Get<Purge>().RunAsync(Cancellation);
        Assert.True(File.Exists(own));
        _clock.Moved = TimeSpan.FromHours(2);
        await store.Get<Purge>().RunAsync(Cancellation);

        Assert.False(File.Exists(own));
        Assert.True(File.Exists(file.Path));
    }

    private Task<TestStore> OpenAsync() => OpenAsync(services => services.AddTokenization().AddTextToSql().AddSingleton<TimeProvider>(_clock));

    private static Task<IReadOnlyList<ListedDatabase>> ListAsync(TestStore store, Scope scope) =>
        store.Get<ConnectedDatabases>().ListAsync(scope, Patience, Cancellation);

    private static Task<DatabaseOutcome> AddAsync(TestStore store, string name, string connection, Scope? scope = null, string notes = "") =>
        AddAsync(store, name, new DatabaseSource(DatabaseDialect.Sqlite, connection, IsVariable: false), scope ?? Scope.Owner, notes);

    private static async Task<DatabaseOutcome> AddAsync(TestStore store, string name, DatabaseSource source, Scope scope, string notes) =>
        await store.Get<ConnectedDatabases>().AddAsync(new NewDatabase(name, source, [await KnowledgeBaseAsync(store, "default")], [], notes), scope, Cancellation);

    private static async Task<Guid> KnowledgeBaseAsync(TestStore store, string name) =>
        (await store.Get<KnowledgeBases>().CreateAsync(name, isSample: false, "me", Cancellation)).Id;

    private static DatabaseState.Ready Ready(DatabaseOutcome outcome) => Ready(Assert.IsType<DatabaseOutcome.Done>(outcome).Listed);

    private static DatabaseState.Ready Ready(ListedDatabase listed) => Assert.IsType<DatabaseState.Ready>(listed.State);

    private static DatabaseFailure Reason(DatabaseOutcome outcome) => Assert.IsType<DatabaseOutcome.Failed>(outcome).State.Reason;

    private static IEnumerable<string> Cells(DatabaseState.Ready ready, string question) => ready.Database.Values
        .Find(new QuestionReader(new TermAnalyzer()).Read(new Question(question, new DateOnly(2026, 9, 1))))
        .Select(link => ((LinkTarget.Cell)link.Target).Stored);

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Moved { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Moved;

        public override long GetTimestamp() => base.GetTimestamp() + (long)(Moved.TotalSeconds * TimestampFrequency);
    }
}

public sealed class SqliteConnectedDatabasesTests() : ConnectedDatabasesConformanceTests(server: null);

[Trait("Speed", "Slow")]
public sealed class PostgresConnectedDatabasesTests(PostgresServer server) : ConnectedDatabasesConformanceTests(server);
