using System.Diagnostics;
using Huida.Knowledge.Content;
using Huida.Storage;
using Huida.Tokenization;
using Microsoft.Extensions.Logging;
using IndexTerm = Lucene.Net.Index.Term;

namespace Huida.Knowledge.Indexing;

/// <summary>
/// The lexical index (Lucene, BM25) over passages and FAQ entries: derived from the store, caught up from the change log, built anew
/// when it is missing, broken, ahead of the store, or was made by another analyzer. How documents are cut is the store's to know: a
/// document that is cut anew is a change like any other.
/// </summary>
public sealed partial class LexicalIndex(DataFolder data, Database database, ChangeLog changes, TermAnalyzer analyzer, ILogger<LexicalIndex> logger)
    : IDerivedIndex, IDisposable
{
    private const int Batch = 1_000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _opening = new();
    private IndexFolder? _folder;
    private IndexView? _view;

    /// <summary>Applies what the change log has and the index has not, then shows it to new snapshots.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var folder = Open();
            long last = await changes.LastAsync(cancellationToken);
            if (folder.AppliedSeq == last)
            {
                return;
            }

            if (folder.AppliedSeq is not { } applied || applied > last)
            {
                await RebuildAsync(folder, last, cancellationToken);
            }
            else
            {
                await ApplyAsync(folder, applied, cancellationToken);
            }

            Show(folder);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Close(); // Lucene's writer may be beyond use; the next attempt opens what was committed
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>An unchanging view of the index as it is now. The caller disposes it.</summary>
    public IndexSnapshot OpenSnapshot()
    {
        while (true)
        {
            var view = Volatile.Read(ref _view);
            if (view is null)
            {
                Open();
            }
            else if (view.Reader.TryIncRef()) // else it was replaced and let go of in this moment
            {
                return new IndexSnapshot(view);
            }
        }
    }

    public void Dispose()
    {
        Close();
        Interlocked.Exchange(ref _view, null)?.Reader.DecRef(); // the container disposes it once for each of its two registrations
        _turn.Dispose();
    }

    private IndexFolder Open()
    {
        lock (_opening)
        {
            if (_folder is null)
            {
                _folder = IndexFolder.Open(Path.Combine(data.Path, "index", "lexical"), analyzer.Fingerprint, out bool isBroken);
                if (isBroken)
                {
                    LogBroken();
                }

                if (_view is null)
                {
                    Show(_folder);
                }
            }

            return _folder;
        }
    }

    private void Close()
    {
        lock (_opening)
        {
            _folder?.Dispose();
            _folder = null;
        }
    }

    private void Show(IndexFolder folder)
    {
        Interlocked.Exchange(ref _view, new IndexView(folder.OpenReader()))?.Reader.DecRef();
    }

    private async Task ApplyAsync(IndexFolder folder, long applied, CancellationToken cancellationToken)
    {
        while (await changes.ReadAsync(applied, Batch, cancellationToken) is { Count: > 0 } batch)
        {
            await ForEachAsync(
                batch.Select(change => (change.Kind, change.Id)).Distinct(),
                unit => IndexAsync(folder, unit.Kind, unit.Id, cancellationToken),
                cancellationToken);
            applied = batch[^1].Seq;
            folder.Commit(applied);
        }
    }

    private async Task RebuildAsync(IndexFolder folder, long last, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        folder.Writer.DeleteAll();
        int units = 0;
        for (IReadOnlyList<Guid> ids = [Guid.Empty]; (ids = await IndexableDocument.ListIdsAsync(database, ids[^1], Batch, cancellationToken)).Count > 0;)
        {
            await ForEachAsync(ids, id => IndexDocumentAsync(folder, id, cancellationToken), cancellationToken);
            units += ids.Count;
        }

        foreach (var entry in await ListFaqEntriesAsync(cancellationToken))
        {
            folder.Writer.AddDocuments(FaqFields.Create(entry.Entry, entry.Groups, analyzer));
            units++;
        }

        folder.Commit(last);
        if (units > 0)
        {
            LogRebuilt(units, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private Task IndexAsync(IndexFolder folder, string kind, Guid id, CancellationToken cancellationToken) => kind switch
    {
        Documents.Kind => IndexDocumentAsync(folder, id, cancellationToken),
        FaqEntries.Kind => IndexFaqEntryAsync(folder, id, cancellationToken),
        _ => Task.CompletedTask,
    };

    // Old units go and new ones come as one: no reader sees both or neither.
    private async Task IndexDocumentAsync(IndexFolder folder, Guid id, CancellationToken cancellationToken)
    {
        var document = await IndexableDocument.FindAsync(database, id, cancellationToken);
        var units = document is null ? [] : PassageFields.Create(document, analyzer);
        folder.Writer.UpdateDocuments(KeyOf(id), units);
    }

    private async Task IndexFaqEntryAsync(IndexFolder folder, Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var stored = await FaqRows.FindAsync(connection, transaction: null, id, revision: null);
        var units = stored is { IsDeleted: false } ? FaqFields.Create(stored.Entry, stored.Groups, analyzer) : [];
        folder.Writer.UpdateDocuments(KeyOf(id), units);
    }

    private async Task<IReadOnlyList<StoredFaqEntry>> ListFaqEntriesAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);

        return await FaqRows.ListAsync(connection, transaction: null, knowledgeBase: null);
    }

    private static Task ForEachAsync<T>(IEnumerable<T> items, Func<T, Task> work, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        items,
        new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
        async (item, _) => await work(item));

    private static IndexTerm KeyOf(Guid id) => new(UnitFields.Id, UnitFields.KeyOf(id));

    [LoggerMessage(LogLevel.Warning, "The lexical index could not be opened and was deleted; it is built anew from the store")]
    private partial void LogBroken();

    [LoggerMessage(LogLevel.Information, "Built the lexical index anew: {Units} documents and FAQ entries in {Milliseconds} ms")]
    private partial void LogRebuilt(int units, long milliseconds);
}
