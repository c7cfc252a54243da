namespace Huida.Knowledge.Ingesting;

/// <summary>A file to ingest. Its content is opened when its turn comes, and can be opened again.</summary>
/// <param name="Source">Its path relative to what was ingested, with '/' between folders: with the knowledge base, what makes it the same document next time.</param>
public sealed record SourceFile(string Source, long Bytes, Func<CancellationToken, Task<Stream>> OpenAsync)
{
    /// <summary>
    /// False for what was met in a folder: there, a format that nothing reads is passed over, and a document whose file is no longer
    /// among them is missing. A file that was named itself fails aloud, and says nothing about others.
    /// </summary>
    public bool IsNamed { get; init; } = true;
}
