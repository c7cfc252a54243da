using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Huida.Knowledge.Extraction.Office;

/// <summary>
/// Collects a Word document and writes it. Where no paragraph has a heading style, as in many hand-formatted documents, headings are
/// known by their numbers and the title by its place.
/// </summary>
internal sealed class DocxBody(MainDocumentPart part)
{
    private readonly DocxStyles _styles = new(part);
    private readonly DocxNumbering _numbering = new(part);
    private readonly List<Item> _items = [];

    private abstract record Item
    {
        private Item()
        {
        }

        /// <param name="Level">By style; 0 is the document's title.</param>
        public sealed record Line(string Text, int? Level, bool Numbered) : Item;

        public sealed record Table(DocxTable Content) : Item;
    }

    public void Add(OpenXmlElement element)
    {
        switch (element)
        {
            case Paragraph paragraph:
                Add(paragraph);
                break;
            case Table table when table.Elements<TableRow>().All(row => row.Elements<TableCell>().Count() < 2):
                AddAll(table.Descendants<TableCell>().Where(cell => !cell.Ancestors<TableCell>().Any()).SelectMany(cell => cell.ChildElements)); // a frame
                break;
            case Table table:
                _items.Add(new Item.Table(DocxTable.Of(table)));
                break;
            case SdtBlock block when block.SdtProperties?.GetFirstChild<SdtContentDocPartObject>()?.DocPartGallery?.Val?.Value != "Table of Contents":
                AddAll(block.SdtContentBlock?.ChildElements ?? []);
                break;
            case CustomXmlBlock or InsertedRun:
                AddAll(element.ChildElements);
                break;
        }
    }

    public void AddNote(Footnote note) => _items.Add(new Item.Line($"[{note.Id?.InnerText}] {string.Join(' ', note.Descendants<Paragraph>().Select(paragraph => DocxText.Of(paragraph).Trim()))}", null, false));

    /// <returns>The title.</returns>
    public string? Write(DocumentBuilder document)
    {
        Item.Line[] lines = [.. _items.OfType<Item.Line>()];
        string? title = lines.FirstOrDefault(line => line.Level == 0)?.Text;
        bool styled = lines.Any(line => line.Level > 0);
        int deeper = title is null ? 0 : 1;

        bool first = title is null && !styled;
        foreach (var item in _items)
        {
            if (item is Item.Table { Content: var table })
            {
                document.AddTable(table.Rows, table.HeaderRows);
            }
            else if (item is Item.Line line)
            {
                int? level = line.Level is { } byStyle ? System.Math.Max(byStyle + deeper, 1)
                    : styled ? null
                    : first && IsTitle(line.Text) ? 1
                    : Numbering.HeadingLevel(line.Text) + 1;
                title ??= level == 1 ? line.Text : null;
                Write(line, level, document);
            }

            first = false;
        }

        return title;
    }

    private static void Write(Item.Line line, int? level, DocumentBuilder document)
    {
        if (level is { } depth)
        {
            document.AddHeading(line.Text, depth);
        }
        else
        {
            document.AddParagraph(line.Text, tight: line.Numbered || Numbering.IsListItem(line.Text));
        }
    }

    private static bool IsTitle(string text) => text.Length <= 60 && text[^1] is not ('。' or '.' or '：' or ':' or '，' or ',');

    private void Add(Paragraph paragraph)
    {
        if (_styles.IsContents(paragraph))
        {
            return;
        }

        List<Paragraph> boxes = [];
        string text = TidyText.Lines(DocxText.Of(paragraph, boxes));
        if (text.Length > 0)
        {
            string marker = _numbering.Next(_styles.NumberingOf(paragraph));
            _items.Add(new Item.Line(marker + text, _styles.IsTitle(paragraph) ? 0 : _styles.HeadingLevel(paragraph), marker.Length > 0));
        }

        boxes.ForEach(Add);
    }

    private void AddAll(IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in elements)
        {
            Add(element);
        }
    }
}
