using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Huida.Tests.TextToSql;

namespace Huida.Tests.Server;

public sealed class DatabaseAnswersApiTests(HuidaApplication app) : IClassFixture<HuidaApplication>, IAsyncLifetime
{
    private const string Notes =
        """
        tables:
          teachers:
            synonyms: { zh: [老师], en: [teacher] }
            columns:
              name: { name: true, synonyms: { zh: [姓名], en: [name] } }
              salary: { synonyms: { zh: [工资], en: [salary] }, unit: { zh: 元, en: yuan } }
        """;

    private static readonly string[] Board = ["board"];

    private readonly DatabaseFile _file = new(
        """
        CREATE TABLE teachers (id INTEGER PRIMARY KEY, name TEXT, salary INTEGER);
        INSERT INTO teachers VALUES (1, '=Ann', 9000), (2, 'Bob', 12000), (3, '王芳', 15000);
        """);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var added = await app.Owner().PostAsJsonAsync(
            "/api/v1/databases", new { name = "staff", dialect = "sqlite", connection = _file.Path, notes = Notes }, Cancellation);
        added.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        using var _ = await app.Owner().DeleteAsync("/api/v1/databases/staff", CancellationToken.None);
        _file.Dispose();
    }

    [Fact]
    public async Task Ask_HowMany_AnswersFromTheDatabaseWithReadingSqlAndChart()
    {
        const string Question = "How many teachers are there?";

        var answer = await (await HuidaApplication.AskAsync(app.Browser(), Question)).JsonAsync();

        Assert.Equal(("sql", "staff", "The number of teachers is 3. [1]"), (answer.Text("route"), answer.Text("database"), answer.Text("answer")));
        Assert.Equal("number of teachers", answer.GetProperty("reading").Text("text"));
        var part = answer.GetProperty("reading").GetProperty("parts")[0];
        Assert.Equal(["kind", "text", "start", "end"], part.Keys());
        Assert.Equal("teachers", Question[part.GetProperty("start").GetInt32()..part.GetProperty("end").GetInt32()]);
        Assert.Contains("COUNT(*)", answer.Text("sql"), StringComparison.Ordinal);
        Assert.Equal(3, answer.GetProperty("rows")[0][0].GetInt32());
        Assert.False(answer.GetProperty("truncated").GetBoolean());
        Assert.Equal("number", answer.GetProperty("chart").Text("kind"));
        var citation = answer.GetProperty("citations")[0];
        Assert.Equal(("rows", "staff"), (citation.Text("kind"), citation.Text("document")));
        Assert.Contains(answer.GetProperty("trace").EnumerateArray(), step => step.Text("stage") == "sql");
    }

    [Fact]
    public async Task Ask_InChinese_AnswersInChineseAndTheConversationKeepsTheRows()
    {
        var browser = app.Browser("zh");

        var answer = await (await HuidaApplication.AskAsync(browser, "老师的平均工资是多少？")).JsonAsync();

        Assert.Equal("老师的平均工资是12,000元。 [1]", answer.Text("answer"));
        var kept = await browser.GetFromJsonAsync<JsonElement>($"/api/v1/conversations/{answer.Text("conversation")}", Cancellation);
        var again = kept.GetProperty("turns")[0].GetProperty("answer");
        Assert.All(["reading", "sql", "parameters", "columns", "rows", "chart"], key => Assert.Equal(answer.GetProperty(key).GetRawText(), again.GetProperty(key).GetRawText()));
    }

    [Fact]
    public async Task Rows_Downloaded_AreCsvForWhoAskedAndNobodyElse()
    {
        var browser = app.Browser();
        var answer = await (await HuidaApplication.AskAsync(browser, "names of the teachers")).JsonAsync();
        string address = $"/api/v1/conversations/{answer.Text("conversation")}/answers/{answer.Text("id")}/rows";

        var own = await browser.GetAsync(address, Cancellation);
        var others = await app.Browser().GetAsync(address, Cancellation);

        Assert.Equal("text/csv", own.Content.Headers.ContentType?.MediaType);
        Assert.Equal("\uFEFFname\r\n'=Ann\r\nBob\r\n王芳\r\n", System.Text.Encoding.UTF8.GetString(await own.Content.ReadAsByteArrayAsync(Cancellation)));
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
    }

    [Fact]
    public async Task Sql_OfOneDatabase_GivesFormReadingSqlAndRows()
    {
        var answer = await (await app.Browser().PostAsJsonAsync("/api/v1/databases/STAFF/sql", new { question = "teachers with a salary above 10000" }, Cancellation)).JsonAsync();

        Assert.Equal(["form", "reading", "sql", "parameters", "columns", "rows", "truncated", "confidence", "alternatives"], answer.Keys());
        Assert.Contains("where teachers.salary > 10000", answer.Text("form"), StringComparison.Ordinal);
        Assert.Equal(["Bob", "王芳"], answer.GetProperty("rows").EnumerateArray().Select(row => row[0].GetString()).Order(StringComparer.Ordinal));
        Assert.Equal("""[{"name":"@p0","value":10000}]""", answer.GetProperty("parameters").GetRawText());
    }

    [Theory]
    [InlineData("nowhere", """{ "question": "How many teachers?" }""", "unknownDatabase")]
    [InlineData("staff", """{ "question": "" }""", "emptyQuestion")]
    [InlineData("staff", """{ "question": "How many teachers?", "choice": "no-id" }""", "unknownChoice")]
    public async Task Sql_BadRequest_IsNamedByItsCode(string name, string body, string code)
    {
        var response = await app.Browser().PostAsync($"/api/v1/databases/{name}/sql", new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")), Cancellation);

        Assert.Equal(code, await response.CodeAsync());
    }

    [Fact]
    public async Task Ask_DatabaseOfAGroup_IsNotAskedForWhoHasNone()
    {
        using var file = new DatabaseFile("CREATE TABLE rockets (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO rockets VALUES (1, 'A');");
        using var added = await app.Owner().PostAsJsonAsync(
            "/api/v1/databases", new { name = "secret", dialect = "sqlite", connection = file.Path, groups = Board }, Cancellation);
        added.EnsureSuccessStatusCode();

        var owners = await (await HuidaApplication.AskAsync(app.Owner(), "How many rockets are there?")).JsonAsync();
        var others = await (await HuidaApplication.AskAsync(app.Browser(), "How many rockets are there?")).JsonAsync();
        var direct = await app.Browser().PostAsJsonAsync("/api/v1/databases/secret/sql", new { question = "How many rockets are there?" }, Cancellation);

        Assert.Equal("secret", owners.Text("database"));
        Assert.NotEqual("sql", others.Text("route"));
        Assert.Equal(HttpStatusCode.NotFound, direct.StatusCode);
    }
}
