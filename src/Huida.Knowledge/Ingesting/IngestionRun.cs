using System.Collections.Concurrent;
using System.Security.Cryptography;
using Huida.Knowledge.Content;
using Huida.Knowledge.Extraction;
using Huida.Storage;

namespace Huida.Knowledge.Ingesting;

/// <summary>
/// One ingestion. Files are read side by side and written one after the other, each in a transaction of its own: whatever stops the
/// run, what is done stays done and is unchanged the next time.
/// </summary>
internal sealed class IngestionRun(
    Database database,
    DocumentCutter cutter,
    IngestRequest request,
    IEnumerable<SourceFile> found,
    string who,
    IProgress<IngestProgress>? progress)
{
    private static readonly int Readers = Math.Min(Environment.ProcessorCount, 4);

    private readonly SourceFile[] _files = [.. found.Select(file => file with { Source = StoredText.Clean(file.Source) })];
    private readonly ConcurrentBag<FailedFile> _failed = [];
    private readonly Lock _counting = new();
    private readonly int[] _outcomes = new int[Enum.GetValues<WriteOutcome>().Length];
    private long _bytesTotal;
    private int _filesDone;
    private long _bytesDone;

    public async Task<IngestReport> RunAsync(CancellationToken cancellationToken)
    {
        _bytesTotal = _files.Sum(file => file.Bytes);
        await Parallel.ForEachAsync(
            _files,
            new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = cancellationToken },
            async (file, token) => Count(file, await IngestAsync(file, token)));
        var missing = await FindMissingAsync(cancellationToken);

        return new IngestReport(
            _outcomes[(int)WriteOutcome.Added],
            _outcomes[(int)WriteOutcome.Changed],
            _outcomes[(int)WriteOutcome.Unchanged],
            missing,
            [.. _failed.OrderBy(failed => failed.File, StringComparer.Ordinal)]);
    }

    /// <returns>Null for a file that failed or was passed over.</returns>
    private async Task<WriteOutcome?> IngestAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var refusal = cutter.Refuse(file);
        if (refusal == ReadFailure.UnsupportedFormat && !file.IsNamed)
        {
            return null;
        }

        await using var content = await TryOpenAsync(file, cancellationToken);
        if (content is null || refusal is not null)
        {
            return Fail(file, content is null ? ReadFailure.Unavailable : refusal!.Value);
        }

        return await IngestAsync(file, content, cancellationToken);
    }

    private async Task<WriteOutcome?> IngestAsync(SourceFile file, Stream content, CancellationToken cancellationToken)
    {
        if (await FindKnownAsync(file, cancellationToken) is not { } known)
        {
            return await ReadAsync(file, content, cancellationToken);
        }

        string hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
        if (known.Holds(hash, cutter.Fingerprint))
        {
            return await RegroupAsync(known, cancellationToken) ? WriteOutcome.Changed : WriteOutcome.Unchanged;
        }

        await using var again = await TryOpenAsync(file, cancellationToken);

        return again is null ? Fail(file, ReadFailure.Unavailable) : await ReadAsync(file, again, cancellationToken);
    }

    private async Task<WriteOutcome?> ReadAsync(SourceFile file, Stream content, CancellationToken cancellationToken)
    {
        string hash = await cutter.KeepAsync(content, cancellationToken);

        return await cutter.CutAsync(file.Source, hash, cancellationToken) switch
        {
            CutOutcome.Ready(var document) => await database.WriteAsync(
                who, write => DocumentRows.WriteAsync(write, request.KnowledgeBase, file.Source, request.Groups, document), cancellationToken),
            CutOutcome.Failed(var reason) => Fail(file, reason),
            _ => throw new InvalidDataException($"The original {hash} is gone though it was kept a moment ago: check the data folder."),
        };
    }

    private WriteOutcome? Fail(SourceFile file, ReadFailure reason)
    {
        _failed.Add(new FailedFile(file.Source, reason));

        return null;
    }

    private static async Task<Stream?> TryOpenAsync(SourceFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await file.OpenAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async Task<DocumentState?> FindKnownAsync(SourceFile file, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);

        return await DocumentRows.FindAsync(connection, transaction: null, request.KnowledgeBase, file.Source);
    }

    private async Task<bool> RegroupAsync(DocumentState known, CancellationToken cancellationToken) =>
        DocumentRows.AreOther(request.Groups, known)
        && await database.WriteAsync(who, write => DocumentRows.RegroupAsync(write, known, request.Groups), cancellationToken);

    private void Count(SourceFile file, WriteOutcome? outcome)
    {
        lock (_counting)
        {
            if (outcome is { } known)
            {
                _outcomes[(int)known]++;
            }

            _filesDone++;
            _bytesDone += file.Bytes;
            progress?.Report(new IngestProgress(_filesDone, _files.Length, _bytesDone, _bytesTotal, file.Source));
        }
    }

    // Files that were named one by one say nothing about others. No file at all is more often a disk that is not there than a wish to
    // delete everything.
    private async Task<IReadOnlyList<string>> FindMissingAsync(CancellationToken cancellationToken)
    {
        if (!request.Prune && Array.TrueForAll(_files, file => file.IsNamed))
        {
            return [];
        }

        string[] unreadable = [.. _failed.Where(failed => failed.Reason == ReadFailure.Unavailable).Select(failed => failed.File)];

        return await new MissingDocuments(database, request, who)
            .FindAsync(_files.Select(file => file.Source), unreadable, mayPrune: _failed.Count < _files.Length, cancellationToken);
    }
}
