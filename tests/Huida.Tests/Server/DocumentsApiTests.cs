using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Huida.Tests.Server;

public sealed class DocumentsApiTests
{
    private const string Documents = "/api/v1/knowledge-bases/default/documents";

    private static readonly string[] Kept = ["kept.md"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Document_SentAsAStream_IsListedReadAndOpened()
    {
        await using var app = new HuidaApplication();

        var report = await PutAsync(app, "rules/opening hours.md", "# Hours\n\nThe gym opens at six.\n");

        Assert.Equal((1, 0), (report.GetProperty("added").GetInt32(), report.GetProperty("failed").GetArrayLength()));
        var listed = Assert.Single((await GetAsync(app, "/api/v1/documents")).GetProperty("documents").EnumerateArray());
        Assert.Equal(("rules/opening hours.md", "default"), (listed.Text("source"), listed.Text("knowledgeBase")));
        var text = await GetAsync(app, $"/api/v1/documents/{listed.Text("id")}?revision=1");
        Assert.Contains("The gym opens at six.", text.Text("text"), StringComparison.Ordinal);
        string original = await app.Browser().GetStringAsync($"/api/v1/documents/{listed.Text("id")}/original?revision=1", Cancellation);
        Assert.Equal("# Hours\n\nThe gym opens at six.\n", original);
    }

    [Fact]
    public async Task Original_Html_IsDownloadedAndNeverRunsAsOurPage()
    {
        await using var app = new HuidaApplication();
        await PutAsync(app, "page.html", "<html><body><p>Parking costs two euros.</p><script>alert(1)</script></body></html>");
        var listed = Assert.Single((await GetAsync(app, "/api/v1/documents")).GetProperty("documents").EnumerateArray());

        var response = await app.Browser().GetAsync($"/api/v1/documents/{listed.Text("id")}/original", Cancellation);

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../secret.md")]
    [InlineData("/etc/passwd.txt")]
    [InlineData("a//b.md")]
    [InlineData("a\\b.md")]
    public async Task Document_WithABadSourcePath_IsRefused(string source)
    {
        await using var app = new HuidaApplication();

        var response = await app.Owner().PutAsync($"{Documents}?source={Uri.EscapeDataString(source)}", new StringContent("text"), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Document_ThatCannotBeRead_IsReportedWithReasonAndRemedy()
    {
        await using var app = new HuidaApplication();

        var report = await PutAsync(app, "picture.png", "no text");

        var failed = Assert.Single(report.GetProperty("failed").EnumerateArray());
        Assert.Equal(["file", "reason", "remedy"], failed.Keys());
    }

    [Fact]
    public async Task Ingestion_FinishedWithPrune_DeletesWhatWasNotAmongTheFiles()
    {
        await using var app = new HuidaApplication();
        await PutAsync(app, "kept.md", "This one stays.");
        await PutAsync(app, "gone.md", "This one goes.");

        var listedOnly = await FinishAsync(app, prune: false);
        var deleted = await FinishAsync(app, prune: true);

        Assert.Equal(["gone.md"], Missing(listedOnly));
        Assert.Equal(["gone.md"], Missing(deleted));
        var left = (await GetAsync(app, "/api/v1/documents")).GetProperty("documents").EnumerateArray();
        Assert.Equal("kept.md", Assert.Single(left).Text("source"));
    }

    [Fact]
    public async Task Document_Unknown_IsNotFound()
    {
        await using var app = new HuidaApplication();

        var response = await app.Browser().GetAsync($"/api/v1/documents/{Guid.NewGuid()}", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("documentNotFound", await response.CodeAsync());
    }

    private static string?[] Missing(JsonElement report) => [.. report.GetProperty("missing").EnumerateArray().Select(source => source.GetString())];

    private static async Task<JsonElement> PutAsync(HuidaApplication app, string source, string content)
    {
        var response = await app.Owner().PutAsync($"{Documents}?source={Uri.EscapeDataString(source)}", new StringContent(content), Cancellation);
        response.EnsureSuccessStatusCode();

        return await response.JsonAsync();
    }

    private static async Task<JsonElement> FinishAsync(HuidaApplication app, bool prune)
    {
        var response = await app.Owner().PostAsJsonAsync($"{Documents}/missing", new { sources = Kept, prune }, Cancellation);

        return await response.JsonAsync();
    }

    private static Task<JsonElement> GetAsync(HuidaApplication app, string address) => app.Browser().GetFromJsonAsync<JsonElement>(address, Cancellation);
}
