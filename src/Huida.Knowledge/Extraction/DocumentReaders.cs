namespace Huida.Knowledge.Extraction;

/// <summary>All readers, by file extension.</summary>
public sealed class DocumentReaders(IEnumerable<IDocumentReader> readers)
{
    public bool Supports(string fileName) => throw new NotImplementedException($"{readers} {fileName}");

    /// <summary>Reads a file of any supported format. Never throws for what the file holds.</summary>
    public ReadOutcome Read(Stream content, string fileName, CancellationToken cancellationToken) => throw new NotImplementedException();
}
