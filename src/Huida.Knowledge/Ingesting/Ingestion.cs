using Huida.Knowledge.Content;
using Huida.Knowledge.Extraction;
using Huida.Storage;
using Microsoft.Extensions.Options;

namespace Huida.Knowledge.Ingesting;

/// <summary>
/// Brings files into a knowledge base, one ingestion at a time. A file whose content did not change costs a hash; a broken one never
/// stops the rest. When it returns, questions are answered from what it wrote.
/// </summary>
public sealed class Ingestion(
    Database database,
    Originals originals,
    DocumentReaders readers,
    Chunker chunker,
    IOptions<KnowledgeOptions> options,
    IEnumerable<IDerivedIndex> indexes) : IDisposable
{
    private readonly DocumentCutter _cutter = new(originals, readers, chunker, options.Value.MaxFileBytes);
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<IngestReport> IngestAsync(
        IngestRequest request,
        IReadOnlyList<SourceFile> files,
        string who,
        IProgress<IngestProgress>? progress,
        CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var run = new IngestionRun(database, _cutter, request, files, who, progress);
            var report = await run.RunAsync(cancellationToken);
            await indexes.CatchUpAsync(cancellationToken);

            return report;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends an ingestion whose files came one by one: finds the documents whose files are gone, and deletes them if so requested.</summary>
    /// <param name="sources">Those of all files, failed ones too.</param>
    /// <param name="unreadable">Folders that could not be read: what is in them is not missing.</param>
    /// <returns>The sources of the missing documents.</returns>
    public async Task<IReadOnlyList<string>> FinishAsync(
        IngestRequest request, IReadOnlyList<string> sources, IReadOnlyList<string> unreadable, string who, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var missing = await new MissingDocuments(database, request, who)
                .FindAsync(sources, unreadable, mayPrune: sources.Count > unreadable.Count, cancellationToken);
            await indexes.CatchUpAsync(cancellationToken);

            return missing;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Cuts anew what another version of the chunker cut, and returns how many documents it was.</summary>
    internal async Task<int> RecutAsync(CancellationToken cancellationToken)
    {
        var recutting = new Recutting(database, _cutter);
        int count = 0;
        for (Guid? last = Guid.Empty; last is not null;)
        {
            // One document a turn: an ingestion need not wait for all of them.
            await _turn.WaitAsync(cancellationToken);
            try
            {
                last = await recutting.RecutNextAsync(last.Value, cancellationToken);
                count += last is null ? 0 : 1;
            }
            finally
            {
                _turn.Release();
            }
        }

        if (count > 0)
        {
            await indexes.CatchUpAsync(cancellationToken);
        }

        return count;
    }

    public void Dispose() => _turn.Dispose();
}
