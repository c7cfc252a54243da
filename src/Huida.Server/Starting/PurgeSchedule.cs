using Huida.Storage;

namespace Huida.Server.Starting;

/// <summary>Every hour, removes for good what was deleted or replaced long enough ago.</summary>
internal sealed partial class PurgeSchedule(Purge purge, TimeProvider time, ILogger<PurgeSchedule> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await purge.RunAsync(cancellationToken);
        }
#pragma warning disable CA1031 // What is left over goes an hour later.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "The purge failed; it runs again in an hour")]
    private partial void LogFailed(Exception exception);
}
