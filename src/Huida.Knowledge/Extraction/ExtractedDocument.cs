using Huida.Tokenization;

namespace Huida.Knowledge.Extraction;

/// <summary>
/// A document after reading: its text with \n line ends, and what stands where in it. Offsets count UTF-16 units of <paramref name="Text"/>.
/// </summary>
/// <param name="Title">From the document itself, else its file name without extension.</param>
/// <param name="PageStarts">Where each page, slide or sheet starts; empty where the format has none.</param>
/// <param name="Blocks">In order, without overlap; together they cover all that is not white space.</param>
public sealed record ExtractedDocument(string Title, string Text, IReadOnlyList<int> PageStarts, IReadOnlyList<Block> Blocks);

/// <summary>A piece of a document's layout.</summary>
public abstract record Block(TextRange Range)
{
    /// <param name="Level">1 is the outermost.</param>
    public sealed record Heading(TextRange Range, int Level) : Block(Range);

    public sealed record Paragraph(TextRange Range) : Block(Range);

    /// <summary>Rows one a line, cells separated by " | ".</summary>
    /// <param name="Header">The header row, empty where there is none; it repeats in every chunk of a split table.</param>
    public sealed record Table(TextRange Range, TextRange Header) : Block(Range);
}
