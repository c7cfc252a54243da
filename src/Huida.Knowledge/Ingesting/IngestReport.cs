using Huida.Knowledge.Extraction;


namespace Huida.Knowledge.Ingesting;

/// <param name="Groups">Who may see the documents. Empty leaves those of known documents as they are, and new ones open to all.</param>
/// <param name="Prune">Delete the documents whose files are gone.</param>
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
