using System.Net.Sockets;
using Huida.Server.Access;
using Huida.Server.Api;
using Huida.Server.Endpoints;
using Huida.Server.Terminal;
using Huida.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace Huida.Server.Starting;

/// <summary>A server's life: checks its settings, owns the data folder, listens, gets ready, stops.</summary>
internal static class Serving
{
    private const string DefaultUrl = "http://127.0.0.1:5000";

    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    /// <summary>Binds to this machine alone unless an address was given in any of the ways that there are.</summary>
    public static void UseDefaultUrl(this IWebHostBuilder host, IConfiguration configuration)
    {
        if (AddressSettings.All(key => string.IsNullOrEmpty(configuration[key])) && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            host.UseUrls(DefaultUrl);
        }
    }

    public static async Task<int> ServeAsync(this WebApplication app, Screen screen, CancellationToken cancellationToken)
    {
        await using var disposed = app;
        app.Services.GetService<IStartupValidator>()?.Validate(); // before anything is written
        var data = app.Services.GetRequiredService<DataFolder>();

        switch (await data.OpenAsync(FolderProblems.Wait, cancellationToken))
        {
            case FolderOpening.Opened(var isNew):
                return await ListenAsync(app, data, isNew, screen, cancellationToken);
            case FolderOpening.Held({ } owner):
                screen.Show(new ServingJson(owner.Address), serving => screen.Out.WriteLine(screen.Messages.Format("Serving.Already", data.Path, serving.Address)));
                return ExitCode.Done;
            case var opening:
                return screen.Fail(FolderProblems.Describe(opening, data.Path, screen.Messages));
        }
    }

    private static async Task<int> ListenAsync(WebApplication app, DataFolder data, bool isNew, Screen screen, CancellationToken cancellationToken)
    {
        app.Services.GetRequiredService<Uploads>().Clear();
        string[] wanted = UrlsOf(app);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            return screen.Fail(screen.Messages.Problem(ProblemCode.AddressTaken, string.Join(' ', wanted)));
        }
        catch (Exception exception) when (exception is SocketException or FormatException || exception.InnerException is SocketException)
        {
            return screen.Fail(screen.Messages.Problem(ProblemCode.AddressBad, string.Join(' ', wanted)));
        }

        string[] urls = ListenedOn(app) is { Length: > 0 } bound ? bound : wanted;
        var address = ServedAddress.ToOpen(urls[0]);
        app.Services.GetRequiredService<ServedAddress>().Set(data.Publish(address), urls);
        screen.Show(new ServingJson(address), _ => screen.Out.WriteLine(screen.Messages.Format("Serving", address)));

        var stopping = app.Lifetime.ApplicationStopping;
        var preparation = app.Services.GetRequiredService<Preparation>().RunAsync(isNew, ListenedOn(app).Length > 0 ? new Uri(address) : null, stopping);
        await app.WaitForShutdownAsync(cancellationToken);
        await preparation;

        return ExitCode.Done;
    }

    private static string[] ListenedOn(WebApplication app) =>
        [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []];

    private static string[] UrlsOf(WebApplication app) =>
        (app.Configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultUrl).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>What <c>huida --json</c> prints once it serves, or another process does.</summary>
internal sealed record ServingJson(string Address);
