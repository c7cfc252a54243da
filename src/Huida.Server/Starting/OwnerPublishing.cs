using Huida.Server.Access;
using Huida.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Huida.Server.Starting;

/// <summary>Says where this process serves the data folder, as soon as it listens and before anybody is told that it does.</summary>
internal sealed class OwnerPublishing(IServer server, DataFolder data, ServedAddress served, IConfiguration configuration) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        string[] urls = server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } bound
            ? [.. bound]
            : ServedAddress.Wanted(configuration);
        served.Set(data.Publish(ServedAddress.ToOpen(urls[0])), urls);

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
