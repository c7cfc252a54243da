using Huida.Knowledge.Extraction;
using Huida.Storage;

namespace Huida.Knowledge;

/// <summary>A file to ingest. Its content is opened when its turn comes, and can be opened again.</summary>
/// <param name="Source">Its path relative to what was ingested, with '/' between folders: with the knowledge base, what makes it the same document next time.</param>
public sealed record SourceFile(string Source, long Bytes, Func<CancellationToken, Task<Stream>> OpenAsync);

public sealed record IngestRequest(Guid KnowledgeBase, IReadOnlyList<string> Groups, bool Prune);

/// <summary>How far an ingestion is.</summary>
public sealed record IngestProgress(int FilesDone, int FilesTotal, long BytesDone, long BytesTotal, string CurrentFile);

public sealed record FailedFile(string File, ReadFailure Reason);

/// <summary>What an ingestion did. Documents whose files are gone are <paramref name="Missing"/>; with Prune they were deleted.</summary>
public sealed record IngestReport(
    int Added,
    int Changed,
    int Unchanged,
    IReadOnlyList<string> Missing,
    IReadOnlyList<FailedFile> Failed);

/// <summary>Brings files into a knowledge base. A file whose content did not change costs a hash; a broken one never stops the rest.</summary>
public sealed class Ingestion(Database database)
{
    public Task<IngestReport> IngestAsync(
        IngestRequest request,
        IReadOnlyList<SourceFile> files,
        string who,
        IProgress<IngestProgress>? progress,
        CancellationToken cancellationToken) => throw new NotImplementedException(database.ToString());
}
