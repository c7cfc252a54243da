using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Huida.Knowledge.Extraction;

/// <summary>Markdown with tables, footnotes and front matter; what is stored reads as the rendered page does.</summary>
internal sealed partial class MarkdownReader : IDocumentReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseGridTables()
        .UseFootnotes()
        .UseMathematics()
        .UseEmphasisExtras()
        .UseAutoLinks()
        .Build();

    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    public ReadOutcome Read(Stream content, string fileName, CancellationToken cancellationToken)
    {
        if (TextDecoding.Decode(content) is not { } text)
        {
            return new ReadOutcome.Failed(ReadFailure.Damaged);
        }

        DocumentBuilder document = new();
        if (Parse(text) is not { } blocks)
        {
            document.AddParagraph(text);
            return document.Build(title: null, fileName);
        }

        foreach (var block in blocks)
        {
            Write(block, document, "", cancellationToken);
        }

        return document.Build(Title(blocks), fileName);
    }

    // Null where it nests deeper than Markdig goes: such a text is hardly meant as Markdown.
    private static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Title(MarkdownDocument blocks) =>
        blocks.OfType<YamlFrontMatterBlock>().Select(front => FrontTitle().Match(front.Lines.ToString()).Groups[1].Value).FirstOrDefault(title => title.Length > 0)
        ?? (blocks.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1) is { } first ? InlineText(first.Inline) : null);

    // Markdig refuses deeper nesting than 128, so that recursion over blocks is safe; inlines have no such limit.
    private static void Write(Markdig.Syntax.Block block, DocumentBuilder document, string marker, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (block)
        {
            case HeadingBlock heading:
                document.AddHeading(InlineText(heading.Inline), heading.Level);
                break;
            case ParagraphBlock paragraph:
                document.AddParagraph(marker + InlineText(paragraph.Inline), tight: marker.Length > 0);
                break;
            case Table table:
                document.AddTable(table.OfType<TableRow>().Select(Cells), table.OfType<TableRow>().Count(row => row.IsHeader));
                break;
            case HtmlBlock html:
                HtmlBlocks.Write(html.Lines.ToString(), document, cancellationToken);
                break;
            case LinkReferenceDefinitionGroup or YamlFrontMatterBlock:
                break;
            case LeafBlock leaf:
                document.AddVerbatim(leaf.Lines.ToString());
                break;
            case ListBlock list:
                int number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out int start) ? start : 1;
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    WriteItem(item, document, list.IsOrdered ? $"{number++}{list.OrderedDelimiter} " : "- ", cancellationToken);
                }

                break;
            case ContainerBlock container:
                foreach (var inner in container)
                {
                    Write(inner, document, "", cancellationToken);
                }

                break;
        }
    }

    private static void WriteItem(ListItemBlock item, DocumentBuilder document, string marker, CancellationToken cancellationToken)
    {
        foreach (var inner in item)
        {
            Write(inner, document, inner is ParagraphBlock ? marker : "", cancellationToken);
            marker = "";
        }
    }

    private static IReadOnlyList<string> Cells(TableRow row) =>
        [.. row.OfType<TableCell>().Select(cell => string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => InlineText(leaf.Inline))))];

    private static string InlineText(ContainerInline? container)
    {
        StringBuilder text = new();
        for (var inline = container?.FirstChild; inline is not null; inline = Next(inline, container!))
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.ContentSpan);
                    break;
                case MathInline math:
                    text.Append(math.Content.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline { IsHard: true }:
                    text.Append(WrappedText.LineBreak);
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Append(WrappedText.LineBreak);
                    break;
                case FootnoteLink { IsBackLink: false } note:
                    text.Append(CultureInfo.InvariantCulture, $"[{note.Footnote.Order}]");
                    break;
            }
        }

        return WrappedText.Unwrap(text.ToString());
    }

    private static Inline? Next(Inline inline, ContainerInline root)
    {
        if (inline is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        while (inline.NextSibling is null)
        {
            if (inline.Parent is not { } parent || parent == root)
            {
                return null;
            }

            inline = parent;
        }

        return inline.NextSibling;
    }

    [GeneratedRegex("""^title:\s*["']?(.*?)["']?\s*$""", RegexOptions.Multiline)]
    private static partial Regex FrontTitle();
}
