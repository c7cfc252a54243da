using Huida.Knowledge.Content;
using Huida.Knowledge.Ingesting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Huida.Knowledge.Indexing;

/// <summary>
/// Keeps the indexes up with changes that nobody else applies: those of a crashed run, of a knowledge base that was deleted, of another
/// process on PostgreSQL. Ingestion and imports do not wait for it.
/// </summary>
internal sealed partial class IndexUpdater(IEnumerable<IDerivedIndex> indexes, Ingestion ingestion, TimeProvider time, ILogger<IndexUpdater> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private bool _isFailing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the host's start does not wait for the first catching up
        await TryAsync(indexes.CatchUpAsync, stoppingToken);
        await TryAsync(RecutAsync, stoppingToken);

        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(indexes.CatchUpAsync, stoppingToken);
        }
    }

    private async Task RecutAsync(CancellationToken cancellationToken)
    {
        if (await ingestion.RecutAsync(cancellationToken) is var count and > 0)
        {
            LogRecut(count);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
            _isFailing = false;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (!_isFailing)
            {
                LogFailed(exception);
            }

            _isFailing = true;
        }
    }

    [LoggerMessage(LogLevel.Information, "Cut {Count} documents anew, since the way of cutting has changed")]
    private partial void LogRecut(int count);

    [LoggerMessage(LogLevel.Error, "The indexes cannot follow the store; trying on every second")]
    private partial void LogFailed(Exception exception);
}
