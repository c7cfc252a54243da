using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Huida.Tests.Server;

public sealed partial class ApiReferenceTests(HuidaApplication app) : IClassFixture<HuidaApplication>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Description_Read_HasEveryAddressOfTheApi()
    {
        var description = await app.Browser().GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancellation);

        Assert.Equal("Huida API", description.GetProperty("info").Text("title"));
        string[] expected =
        [
            "/api/v1/answers",
            "/api/v1/calibration",
            "/api/v1/conversations/{id}",
            "/api/v1/conversations/{id}/answers/{answer}/rows",
            "/api/v1/databases",
            "/api/v1/databases/{name}",
            "/api/v1/databases/{name}/notes",
            "/api/v1/databases/{name}/refresh",
            "/api/v1/databases/{name}/sql",
            "/api/v1/documents",
            "/api/v1/documents/{id}",
            "/api/v1/documents/{id}/original",
            "/api/v1/knowledge-bases",
            "/api/v1/knowledge-bases/{name}",
            "/api/v1/knowledge-bases/{name}/documents",
            "/api/v1/knowledge-bases/{name}/documents/missing",
            "/api/v1/knowledge-bases/{name}/faq",
            "/api/v1/tokenize",
            "/api/v1/tokenizers",
        ];
        Assert.Equal(expected, description.GetProperty("paths").Keys().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Page_Opened_NamesNoOtherHost()
    {
        var response = await app.Browser().GetAsync("/api/", Cancellation);

        string page = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("scalar.js", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(ForeignAddress(), page);
        Assert.Contains("default-src 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [GeneratedRegex("https?://(?!localhost)", RegexOptions.IgnoreCase)]
    private static partial Regex ForeignAddress();
}
