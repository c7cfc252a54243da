using Huida.Server.Access;
using Huida.Server.Api;
using Huida.Server.Components;
using Huida.Server.Components.Ask;
using Huida.Server.Endpoints;
using Huida.Server.Operations;
using Huida.Server.Starting;
using Huida.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huida.Tests.Server.Pages.Browsing;

/// <summary>The pages as they are served, over a store in a temporary folder. Where answers are scripted, only they are not the real ones.</summary>
internal sealed class PagesHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PagesHost(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public int Port => new Uri(Address).Port;

    /// <param name="port">0 is a free one.</param>
    /// <param name="change">Replaces services, such as the answers by scripted ones.</param>
    public static async Task<PagesHost> StartAsync(string folder, int port = 0, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "huida", // whose static files these are
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets().UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("Huida:Storage:DataFolder", folder)]);
        builder.Services
            .AddOperations()
            .AddAccess()
            .AddApi()
            .AddStarting()
            .AddPages()
            .AddAskPage();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        change?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseApiErrors();
        app.UseAccess();
        app.MapDocuments();
        app.MapConversations();
        app.MapPages();
        Assert.IsType<FolderOpening.Opened>(await app.Services.GetRequiredService<DataFolder>().OpenAsync(TimeSpan.FromSeconds(5), CancellationToken.None));
        await app.StartAsync();
        app.Services.GetRequiredService<Readiness>().Declare();

        return new PagesHost(app);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
