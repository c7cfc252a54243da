using System.Net.Sockets;
using Huida.Server.Access;
using Huida.Server.Operations;
using Huida.Server.Terminal;
using Huida.Server.Words;
using Huida.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Huida.Server.Starting;

/// <summary>A server's life: checks its settings, owns the data folder, listens, gets ready, stops.</summary>
internal static class Serving
{
    /// <summary>Binds to this machine alone unless an address was given.</summary>
    public static void UseDefaultUrl(this IWebHostBuilder host, IConfiguration configuration)
    {
        if (!ServedAddress.IsGiven(configuration))
        {
            host.UseUrls(ServedAddress.Wanted(configuration));
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
                screen.Show(new ServingJson(owner.Address), serving => screen.Line(screen.Messages.Format("Serving.Already", data.Path, serving.Address)));
                return ExitCode.Done;
            case var opening:
                return screen.Fail(FolderProblems.Describe(opening, data.Path, screen.Messages));
        }
    }

    private static async Task<int> ListenAsync(WebApplication app, DataFolder data, bool isNew, Screen screen, CancellationToken cancellationToken)
    {
        app.Services.GetRequiredService<Uploads>().Clear();
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            return screen.Fail(screen.Messages.Problem(ProblemCode.AddressTaken, string.Join(' ', ServedAddress.Wanted(app.Configuration))));
        }
        catch (Exception exception) when (exception is SocketException or FormatException || exception.InnerException is SocketException)
        {
            return screen.Fail(screen.Messages.Problem(ProblemCode.AddressBad, string.Join(' ', ServedAddress.Wanted(app.Configuration))));
        }

        string address = app.Services.GetRequiredService<ServedAddress>().Owner!.Address;
        screen.Show(new ServingJson(address), _ => screen.Line(screen.Messages.Format("Serving", address)));
        if (app.Services.GetRequiredService<Sample>().IsDue(isNew))
        {
            screen.Say(screen.Messages["Sample.Loading"]);
        }

        var preparation = app.Services.GetRequiredService<Preparation>().RunAsync(isNew, new Uri(address), app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync(cancellationToken);
        await preparation;

        return ExitCode.Done;
    }
}

/// <summary>What <c>huida --json</c> prints once it serves, or another process does.</summary>
internal sealed record ServingJson(string Address);
