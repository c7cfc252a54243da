namespace Huida.Knowledge.Extraction;

/// <summary>Why a file could not be read. The server words them.</summary>
public enum ReadFailure
{
    UnsupportedFormat,
    Damaged,
    Encrypted,
    NoText,
    TooLarge,

    /// <summary>Gone, or not this user's to read.</summary>
    Unavailable,
}

/// <summary>What came of reading a file.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    public sealed record Read(ExtractedDocument Document) : ReadOutcome;

    public sealed record Failed(ReadFailure Reason) : ReadOutcome;
}

/// <summary>Reads one family of file formats. Stateless; content that is not what its name says is a <see cref="ReadOutcome.Failed"/>.</summary>
public interface IDocumentReader
{
    /// <summary>Extensions with the dot, in lower case.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <param name="content">Can seek; the caller disposes it.</param>
    ReadOutcome Read(Stream content, string fileName, CancellationToken cancellationToken);
}
