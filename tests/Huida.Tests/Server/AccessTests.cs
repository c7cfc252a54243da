using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Huida.Tests.Server;

public sealed class AccessTests(HuidaApplication app) : IClassFixture<HuidaApplication>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.", HttpStatusCode.BadRequest)]
    [InlineData("localhost:5000", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:5000", HttpStatusCode.OK)]
    [InlineData("[::1]:5000", HttpStatusCode.OK)]
    [InlineData("HELP.example", HttpStatusCode.OK)]
    public async Task Request_ByAnyName_IsAnsweredUnderOursAlone(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/knowledge-bases");
        request.Headers.Host = host;

        var response = await app.Browser().SendAsync(request, Cancellation);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("http://evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("http://localhost.evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:81", null, HttpStatusCode.Forbidden)]
    [InlineData("null", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "cross-site", HttpStatusCode.Forbidden)]
    [InlineData(null, "same-site", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", "same-origin", HttpStatusCode.OK)]
    [InlineData(null, null, HttpStatusCode.OK)]
    public async Task Write_FromAPage_MustBeOfOurs(string? origin, string? site, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/answers") { Content = JsonContent.Create(new { question = "Anything?" }) };
        Add(request, "Origin", origin);
        Add(request, "Sec-Fetch-Site", site);

        var response = await app.Browser().SendAsync(request, Cancellation);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Socket_FromAForeignPage_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_blazor");
        Add(request, "Origin", "http://evil.example");
        Add(request, "Upgrade", "websocket");

        var response = await app.Browser().SendAsync(request, Cancellation);

        Assert.Equal("crossOrigin", await response.CodeAsync());
    }

    [Theory]
    [InlineData("POST", "/api/v1/knowledge-bases")]
    [InlineData("DELETE", "/api/v1/knowledge-bases/default")]
    [InlineData("PUT", "/api/v1/knowledge-bases/default/documents?source=a.md")]
    [InlineData("POST", "/api/v1/knowledge-bases/default/documents/missing")]
    [InlineData("POST", "/api/v1/knowledge-bases/default/faq?file=a.csv")]
    public async Task Write_WithoutTheToken_IsForbidden(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = JsonContent.Create(new { name = "x" }) };

        var response = await app.Browser().SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("tokenNeeded", await response.CodeAsync());
    }

    [Fact]
    public async Task AnyRequest_WithAWrongToken_IsUnauthorized()
    {
        var browser = app.Browser();
        browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", app.Token[..^1]);

        var response = await browser.GetAsync("/api/v1/documents", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("tokenWrong", await response.CodeAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/documents")]
    [InlineData("/_blazor/negotiate")]
    public async Task AnyRequest_WhereNobodyAnonymousMayAsk_NeedsTheToken(string address)
    {
        await using var closed = new HuidaApplication { AnonymousAsk = false };

        var anonymous = await closed.Browser().GetAsync(address, Cancellation);
        var health = await closed.Browser().GetAsync("/health/live", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task FirstPage_NewBrowser_GetsACookieThatScriptsAndOtherSitesCannotUse()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Accept.ParseAdd("text/html");

        var response = await app.Browser().SendAsync(request, Cancellation);

        string cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), value => value.StartsWith("huida-who=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_ThatNamesSomebodyElse_IsReplaced()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/documents");
        request.Headers.Add("Cookie", "huida-who=owner");

        var response = await app.Browser().SendAsync(request, Cancellation);

        Assert.Contains(response.Headers.GetValues("Set-Cookie"), value => value.StartsWith("huida-who=", StringComparison.Ordinal));
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.Add(name, value);
        }
    }
}
