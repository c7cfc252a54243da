using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Huida.Knowledge.Extraction.Office;

/// <summary>What the styles of a Word document say of its paragraphs, with what they inherit.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> _styles = [];

    public DocxStyles(MainDocumentPart part)
    {
        foreach (var style in part.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                _styles[id] = style;
            }
        }
    }

    public bool IsTitle(Paragraph paragraph) => Chain(paragraph).Take(1).Any(style => IsNamed(style, "title"));

    public bool IsContents(Paragraph paragraph) => Chain(paragraph).Any(style => style.StyleName?.Val?.Value?.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>1 to 9, else null: by the paragraph's own outline level, its style's, or a style called heading n.</summary>
    public int? HeadingLevel(Paragraph paragraph)
    {
        int? outline = paragraph.ParagraphProperties?.OutlineLevel?.Val.Int()
            ?? Chain(paragraph).Select(OutlineOf).FirstOrDefault(level => level is not null);
        return outline is >= 0 and < 9 ? outline + 1 : null;
    }

    public NumberingProperties? NumberingOf(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties
        ?? Chain(paragraph).Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(numbering => numbering is not null);

    private static int? OutlineOf(Style style) =>
        style.StyleParagraphProperties?.OutlineLevel?.Val.Int()
        ?? (style.StyleName?.Val?.Value is { } name
            && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(name.AsSpan("heading ".Length), out int level) ? level - 1 : null);

    private static bool IsNamed(Style style, string name) => string.Equals(style.StyleName?.Val?.Value, name, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<Style> Chain(Paragraph paragraph)
    {
        string? id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (int i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
