using System.Text.Json;
using Huida.Tests.Server.Pages.Browsing;
using Huida.Tests.TextToSql;

namespace Huida.Tests.Server;

/// <summary><c>huida db</c> as a process, with and without an owner that serves the folder.</summary>
[Trait("Speed", "Slow")]
public sealed class DatabaseCommandTests : IDisposable
{
    private const string Yaml = "tables:\n  students: { synonyms: { zh: [学生], en: [pupil] } }\n";

    private readonly TemporaryFolder _folder = new();
    private readonly DatabaseFile _file = new("CREATE TABLE students (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO students VALUES (1, 'Ann');");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _folder.Dispose();
        _file.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Db_WholeLife_IsTheSameWithAndWithoutAnOwner(bool isServed)
    {
        await using var owner = isServed ? await HuidaProcess.ServeAsync(_folder) : null;
        File.Copy(_file.Path, PathOf("school.sqlite"));
        await File.WriteAllTextAsync(PathOf("notes.yaml"), Yaml, Cancellation);

        // The file's path leads from the command's folder, not from the owner's.
        var added = await RunAsync("db", "add", "school", "--dialect", "sqlite", "--connection", "school.sqlite", "--notes", "notes.yaml", "--json");
        var notes = await RunAsync("db", "notes", "SCHOOL");
        await File.WriteAllTextAsync(PathOf("notes.yaml"), "tables:\n  students: { hidden: true }\n", Cancellation);
        var set = await RunAsync("db", "notes", "school", "--set", "notes.yaml");
        var refreshed = await RunAsync("db", "refresh", "school");
        var listed = await RunAsync("db", "list");
        var removed = await RunAsync("db", "remove", "school");
        var none = await RunAsync("db", "list", "--json");

        Assert.Equal((0, "ready"), (added.ExitCode, JsonSerializer.Deserialize<JsonElement>(added.Output).Text("state")));
        Assert.Equal((0, Yaml), (notes.ExitCode, notes.Output));
        Assert.Equal((0, "school can be asked: 0 tables, 0 values.\n"), (set.ExitCode, set.Output));
        Assert.Equal(set, refreshed);
        Assert.Contains("school", listed.Output.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(0, removed.ExitCode);
        Assert.Equal("{\"databases\":[]}\n", none.Output);
        Assert.True(File.Exists(PathOf("school.sqlite")));
    }

    [Fact]
    public async Task DbAdd_Badly_SaysWhyInOneLine()
    {
        var later = await RunAsync("db", "add", "a", "--dialect", "duckdb", "--connection", "a.duckdb");
        var missing = await RunAsync("db", "add", "a", "--dialect", "sqlite", "--connection", "missing.sqlite");
        await File.WriteAllTextAsync(PathOf("notes.yaml"), "tables:\n  a: { colour: red }\n", Cancellation);
        var faulty = await RunAsync("db", "add", "a", "--dialect", "sqlite", "--connection", _file.Path, "--notes", "notes.yaml");

        Assert.Equal((1, 1, 1), (later.ExitCode, missing.ExitCode, faulty.ExitCode));
        Assert.Contains("duckdb come later", later.Error, StringComparison.Ordinal);
        Assert.Contains(PathOf("missing.sqlite"), missing.Error, StringComparison.Ordinal);
        Assert.Contains("Line 2: \"colour\"", faulty.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DbList_FileIsGone_NamesItAndStillEndsWell()
    {
        await RunAsync("db", "add", "school", "--dialect", "sqlite", "--connection", _file.Path);
        _file.Dispose();

        var listed = await RunAsync("db", "list");

        Assert.Equal(0, listed.ExitCode);
        Assert.Contains($"There is no file {_file.Path}.", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DbAdd_ConnectionInAVariable_IsReadThere()
    {
        var added = await HuidaProcess.RunAsync(
            _folder, ["db", "add", "school", "--dialect", "sqlite", "--connection-env", "SCHOOL_DB"], variables: ("SCHOOL_DB", _file.Path));
        var without = await RunAsync("db", "list");

        Assert.Equal((0, "school can be asked: 1 tables, 1 values.\n"), (added.ExitCode, added.Output));
        Assert.Contains("SCHOOL_DB", without.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_NewFolder_ConnectsTheSamplesDatabase()
    {
        await RunAsync("ask", "校园卡丢了怎么补办？");

        var listed = await RunAsync("db", "list", "--json");
        await RunAsync("kb", "delete", "campus");
        var deleted = await RunAsync("db", "list", "--json");

        var database = Assert.Single(JsonSerializer.Deserialize<JsonElement>(listed.Output).GetProperty("databases").EnumerateArray());
        Assert.Equal(("campus", "ready"), (database.Text("name"), database.Text("state")));
        Assert.Equal("campus", Assert.Single(database.GetProperty("knowledgeBases").EnumerateArray()).GetString());
        Assert.Empty(database.GetProperty("warnings").EnumerateArray());
        Assert.True(database.GetProperty("values").GetInt32() > 500);
        Assert.Equal("{\"databases\":[]}\n", deleted.Output);
    }

    private string PathOf(string file) => Path.Combine(_folder.Path, file);

    private Task<Finished> RunAsync(params string[] arguments) => HuidaProcess.RunAsync(_folder, arguments);
}
