using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Huida.Tests.TextToSql;

namespace Huida.Tests.Server;

public sealed class DatabasesApiTests(HuidaApplication app) : IClassFixture<HuidaApplication>, IDisposable
{
    private const string Address = "/api/v1/databases";

    private readonly DatabaseFile _file = new("CREATE TABLE students (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO students VALUES (1, 'Ann');");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Add_ByTheOwner_CanBeAskedAndRemoved()
    {
        var owner = app.Owner();

        var added = await AddAsync(owner, new { name = "first", dialect = "sqlite", connection = _file.Path, notes = "tables: { gone: {} }" });

        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        var database = await added.JsonAsync();
        Assert.Equal(["name", "dialect", "knowledgeBases", "groups", "state", "problem", "tables", "values", "warnings"], database.Keys());
        Assert.Equal(("sqlite", "ready", 1, 1), (database.Text("dialect"), database.Text("state"), database.GetProperty("tables").GetInt32(), database.GetProperty("values").GetInt32()));
        Assert.Equal("default", Assert.Single(database.GetProperty("knowledgeBases").EnumerateArray()).GetString());
        Assert.Equal("Line 1 of the notes: there is no table gone.", Assert.Single(database.GetProperty("warnings").EnumerateArray()).GetString());
        Assert.DoesNotContain(_file.Path, database.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("first", await NamesAsync(owner));
        Assert.Equal(HttpStatusCode.OK, (await owner.DeleteAsync($"{Address}/FIRST", Cancellation)).StatusCode);
        Assert.DoesNotContain("first", await NamesAsync(owner));
    }

    [Fact]
    public async Task Notes_SetAndRead_AreAsTheyWereGiven()
    {
        var owner = app.Owner();
        await AddAsync(owner, new { name = "noted", dialect = "sqlite", connection = _file.Path });
        const string Yaml = "# mine\ntables:\n  students: { hidden: true }\n";

        var set = await owner.PutAsJsonAsync($"{Address}/noted/notes", new { notes = Yaml }, Cancellation);
        var read = await owner.GetFromJsonAsync<JsonElement>($"{Address}/noted/notes", Cancellation);
        var faulty = await app.Owner("zh").PutAsJsonAsync($"{Address}/noted/notes", new { notes = "tables: 7" }, Cancellation);

        Assert.Equal(0, (await set.JsonAsync()).GetProperty("tables").GetInt32());
        Assert.Equal(Yaml, read.Text("notes"));
        var problem = await faulty.JsonAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "notesFaulty"), (faulty.StatusCode, problem.Text("code")));
        Assert.Contains("第 1 行", problem.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_ChangedDatabase_HasItsNewTables()
    {
        var owner = app.Owner();
        await AddAsync(owner, new { name = "fresh", dialect = "sqlite", connection = _file.Path });
        _file.Run("CREATE TABLE teachers (name TEXT)");

        var refreshed = await owner.PostAsync($"{Address}/fresh/refresh", content: null, Cancellation);

        Assert.Equal(2, (await refreshed.JsonAsync()).GetProperty("tables").GetInt32());
    }

    [Fact]
    public async Task Add_TextsThatNoQuestionNames_SaysHowMany()
    {
        _file.Run($"INSERT INTO students (name) VALUES ('{new string('x', 500)}')");

        var added = await AddAsync(app.Owner(), new { name = "long", dialect = "sqlite", connection = _file.Path });

        var warning = Assert.Single((await added.JsonAsync()).GetProperty("warnings").EnumerateArray());
        Assert.Equal("1 texts of students.name are too long for a question to name.", warning.GetString());
    }

    [Theory]
    [InlineData("", "sqlite", "x.sqlite", null, "badDatabaseName")]
    [InlineData("a/b", "sqlite", "x.sqlite", null, "badDatabaseName")]
    [InlineData("a", "postgresql", "Host=x", null, "unknownDialect")]
    [InlineData("a", "0", "x.sqlite", null, "unknownDialect")]
    [InlineData("a", "sqlite", null, null, "connectionNeeded")]
    [InlineData("a", "sqlite", "x.sqlite", "VAR", "connectionNeeded")]
    [InlineData("a", "sqlite", "missing.sqlite", null, "databaseBroken")]
    [InlineData("a", "sqlite", null, "HUIDA_TEST_NOT_SET", "databaseBroken")]
    public async Task Add_Badly_SaysWhatIsWrong(string name, string dialect, string? connection, string? connectionVariable, string code)
    {
        var refused = await AddAsync(app.Owner(), new { name, dialect, connection, connectionVariable });

        Assert.Equal((HttpStatusCode.BadRequest, code), (refused.StatusCode, await refused.CodeAsync()));
    }

    [Fact]
    public async Task Add_UnknownKnowledgeBaseOrTakenName_IsRefused()
    {
        var owner = app.Owner();
        var wanted = new { name = "taken", dialect = "sqlite", connection = _file.Path };
        await AddAsync(owner, wanted);

        var again = await AddAsync(owner, wanted);
        var nowhere = await AddAsync(owner, new { name = "other", dialect = "sqlite", connection = _file.Path, knowledgeBases = (string[])["none"] });

        Assert.Equal((HttpStatusCode.Conflict, "databaseNameTaken"), (again.StatusCode, await again.CodeAsync()));
        Assert.Equal((HttpStatusCode.NotFound, "unknownKnowledgeBase"), (nowhere.StatusCode, await nowhere.CodeAsync()));
    }

    [Fact]
    public async Task Unknown_Named_IsNotFound()
    {
        var owner = app.Owner();

        Assert.Equal(HttpStatusCode.NotFound, (await owner.DeleteAsync($"{Address}/none", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.PostAsync($"{Address}/none/refresh", content: null, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"{Address}/none/notes", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.PutAsJsonAsync($"{Address}/none/notes", new { notes = "" }, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Asker_MayDoNothingWithDatabases()
    {
        var browser = app.Browser();

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(Address, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await AddAsync(browser, new { name = "a", dialect = "sqlite", connection = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.DeleteAsync($"{Address}/a", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync($"{Address}/a/refresh", content: null, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"{Address}/a/notes", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.PutAsJsonAsync($"{Address}/a/notes", new { notes = "" }, Cancellation)).StatusCode);
    }

    private static Task<HttpResponseMessage> AddAsync(HttpClient client, object wanted) => client.PostAsJsonAsync(Address, wanted, Cancellation);

    private static async Task<IEnumerable<string?>> NamesAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>(Address, Cancellation)).GetProperty("databases").EnumerateArray().Select(database => database.Text("name"));
}
