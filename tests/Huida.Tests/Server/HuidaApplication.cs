using System.Net.Http.Headers;
using System.Net.Http.Json;
using Huida.Server.Access;
using Huida.Tests.Server.Pages.Browsing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huida.Tests.Server;

/// <summary>The whole server in memory, over a new data folder without the sample.</summary>
public sealed class HuidaApplication : WebApplicationFactory<Program>
{
    /// <summary>A name besides localhost under which it answers.</summary>
    public const string HostName = "help.example";

    private readonly TemporaryFolder _folder = new();

    public bool AnonymousAsk { get; init; } = true;

    public string Token => Services.GetRequiredService<ServedAddress>().Owner!.Token;

    /// <summary>A browser of its own, without cookies of others.</summary>
    public HttpClient Browser(string language = "en")
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        return client;
    }

    public HttpClient Owner(string language = "en")
    {
        var client = Browser(language);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);

        return client;
    }

    /// <summary>Two questions with their answers, in the knowledge base <c>default</c>.</summary>
    public async Task<HttpClient> BrowserWithFaqAsync()
    {
        const string Csv = "question,answer\nWhen does the library open?,The library opens at eight.\n校园卡丢了怎么补办？,带身份证到三号窗口补办校园卡。\n";
        using var response = await Owner().PostAsync("/api/v1/knowledge-bases/default/faq?file=faq.csv", new StringContent(Csv), TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();

        return Browser();
    }

    public static Task<HttpResponseMessage> AskAsync(HttpClient client, string question) =>
        client.PostAsJsonAsync("/api/v1/answers", new { question }, TestContext.Current.CancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.UseSetting("Huida:Storage:DataFolder", _folder.Path);
        builder.UseSetting("Huida:Sample", "false");
        builder.UseSetting("Huida:Server:Hosts:0", HostName);
        builder.UseSetting("Huida:Auth:AnonymousAsk", AnonymousAsk ? "true" : "false");
    }
}
