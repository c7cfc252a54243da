namespace Huida.Knowledge.Extraction;

/// <summary>A piece of a document that is found and cited as one.</summary>
/// <param name="HeadingPath">The headings above it, outermost first, separated by " > "; searched too.</param>
/// <param name="TableHeader">The header row of the table that this piece continues, else empty; searched too.</param>
public sealed record Chunk(int Ordinal, int Start, int End, string HeadingPath, string TableHeader);

/// <summary>Cuts a document along headings, paragraphs and sentences of both languages, within a token budget.</summary>
public sealed class Chunker
{
    /// <summary>Changes whenever the same document would be cut otherwise.</summary>
    public string Fingerprint => throw new NotImplementedException();

    public IReadOnlyList<Chunk> Cut(ExtractedDocument document) => throw new NotImplementedException(document.Title);
}
