using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Huida.Storage;

/// <summary>
/// Removes for good what was deleted or replaced long enough ago, and the originals that nothing refers to any more. Rows of the
/// change log stay: they tell who removed what, and hold no content.
/// </summary>
public sealed partial class Purge(
    Database database,
    IEnumerable<IKnowledgeBasePart> parts,
    Originals originals,
    IOptionsMonitor<RetentionOptions> options,
    ILogger<Purge> logger)
{
    // An original is saved before the row that refers to it is written; in between, nothing seems to need it.
    private static readonly TimeSpan OriginalsGrace = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var (kept, savedBefore) = await database.WriteAsync("huida", PurgePartsAsync, cancellationToken);
        int removed = await originals.PurgeAsync(kept, savedBefore, cancellationToken);

        LogPurged(removed);
    }

    private async Task<(HashSet<string> Kept, DateTimeOffset SavedBefore)> PurgePartsAsync(WriteTransaction write)
    {
        var retention = options.CurrentValue;
        var deletedBefore = write.Now - retention.Undo;
        HashSet<string> kept = [];
        foreach (var part in parts)
        {
            await part.PurgeAsync(write, deletedBefore, write.Now - retention.Revisions);
            kept.UnionWith(await part.OriginalsAsync(write));
        }

        await KnowledgeBases.PurgeAsync(write, deletedBefore);

        return (kept, write.Now - OriginalsGrace);
    }

    [LoggerMessage(LogLevel.Information, "Purged what was deleted or replaced long enough ago, and {Originals} originals")]
    private partial void LogPurged(int originals);
}
