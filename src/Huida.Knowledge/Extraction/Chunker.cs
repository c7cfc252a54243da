using Huida.Tokenization;
using Microsoft.Extensions.Options;

namespace Huida.Knowledge.Extraction;

/// <summary>A piece of a document that is found and cited as one.</summary>
/// <param name="HeadingPath">The headings above it and its own, outermost first, separated by " > "; searched too.</param>
/// <param name="TableHeader">The header row of the table that this piece continues, else empty; searched too.</param>
public sealed record Chunk(int Ordinal, int Start, int End, string HeadingPath, string TableHeader);

/// <summary>
/// Cuts a document along headings, paragraphs and sentences of both languages, within a token budget. A chunk never crosses a heading,
/// so that what is found is about one thing; below one heading, neighbours are packed together while they fit.
/// </summary>
public sealed class Chunker(IOptions<KnowledgeOptions> options, TokenCounter counter)
{
    private const int Version = 2;

    private readonly int _budget = options.Value.ChunkTokens;

    /// <summary>Changes whenever the same document would be cut otherwise.</summary>
    public string Fingerprint { get; } = $"chunks {Version}, {options.Value.ChunkTokens} tokens, {counter.Fingerprint}";

    public IReadOnlyList<Chunk> Cut(ExtractedDocument document)
    {
        List<Chunk> chunks = [];
        foreach (var section in new Sections(document, counter, _budget))
        {
            foreach (var piece in Pack(section.Pieces))
            {
                chunks.Add(new(chunks.Count, piece.Range.Start, piece.Range.End, section.HeadingPath, piece.TableHeader));
            }
        }

        return chunks;
    }

    // Neighbours together, in chunks about equally full: a greedy packing would leave a scrap at the end.
    private List<Piece> Pack(IReadOnlyList<Piece> pieces)
    {
        long total = pieces.Sum(piece => (long)piece.Tokens);
        long target = total / Math.Max((total + _budget - 1) / _budget, 1);
        List<Piece> packed = [];
        Piece? current = null;

        foreach (var piece in pieces)
        {
            if (current is not null && (current.Tokens + piece.Tokens > _budget || current.Tokens + (piece.Tokens / 2) > target))
            {
                packed.Add(current);
                current = null;
            }

            if (piece.Tokens <= _budget)
            {
                current = current?.With(piece) ?? piece;
            }
            else
            {
                packed.AddRange(Pack(piece.Split()));
            }
        }

        if (current is not null)
        {
            packed.Add(current);
        }

        return packed;
    }
}
