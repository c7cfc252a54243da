using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using Drawing = DocumentFormat.OpenXml.Drawing;

namespace Huida.Knowledge.Extraction.Office;

/// <summary>Presentations: slides as pages under their titles, with tables, diagrams and the speaker's notes.</summary>
internal sealed class PptxReader : IDocumentReader
{
    public IReadOnlyList<string> Extensions { get; } = [".pptx", ".pptm", ".ppsx"];

    public ReadOutcome Read(Stream content, string fileName, CancellationToken cancellationToken)
    {
        if (OfficePackage.Check(content, cancellationToken) is { } failure)
        {
            return new ReadOutcome.Failed(failure);
        }

        using var presentation = PresentationDocument.Open(content, isEditable: false);
        if (presentation.PresentationPart is not { Presentation.SlideIdList: { } slides } part)
        {
            return new ReadOutcome.Failed(ReadFailure.Damaged);
        }

        DocumentBuilder document = new();
        string? title = null;
        foreach (var id in slides.Elements<SlideId>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            document.StartPage();
            if (id.RelationshipId?.Value is { } relationship && part.TryGetPartById(relationship, out var found) && found is SlidePart slide)
            {
                string heading = Write(slide, isFirst: title is null, document);
                title ??= heading;
            }
        }

        return document.Build(title, fileName);
    }

    private static string Write(SlidePart slide, bool isFirst, DocumentBuilder document)
    {
        OpenXmlElement[] shapes = [.. slide.Slide?.CommonSlideData?.ShapeTree?.Descendants().Where(element => element is Shape or GraphicFrame) ?? []];
        var title = shapes.OfType<Shape>().FirstOrDefault(IsTitle);
        string heading = title is null ? "" : string.Join(' ', Texts(title));
        document.AddHeading(heading, isFirst ? 1 : 2);

        foreach (var shape in shapes)
        {
            if (shape is GraphicFrame frame)
            {
                foreach (var table in frame.Descendants<Drawing.Table>())
                {
                    WriteTable(table, document);
                }
            }
            else if (shape != title && !IsFurniture((Shape)shape))
            {
                AddLines(Texts(shape), document);
            }
        }

        foreach (var diagram in slide.DiagramDataParts)
        {
            AddLines(Texts(diagram.DataModelRoot), document);
        }

        var notes = slide.NotesSlidePart?.NotesSlide?.CommonSlideData?.ShapeTree?.Elements<Shape>().Where(shape => KindOf(shape) == "body");
        AddLines((notes ?? []).SelectMany(Texts), document);
        return heading;
    }

    private static void AddLines(IEnumerable<string> texts, DocumentBuilder document)
    {
        bool tight = false;
        foreach (string text in texts)
        {
            document.AddParagraph(text, tight);
            tight = true;
        }
    }

    private static void WriteTable(Drawing.Table table, DocumentBuilder document)
    {
        MergedCells merged = new();
        IReadOnlyList<string>[] rows = [.. table.Elements<Drawing.TableRow>().Select(row => merged.Row(row.Elements<Drawing.TableCell>()
            .Where(cell => !IsSet(cell.HorizontalMerge) && !IsSet(cell.VerticalMerge))
            .Select(cell => new MergedCells.Cell(string.Join(' ', Texts(cell)), Clamp(cell.GridSpan.Int()), Clamp(cell.RowSpan.Int())))))];
        document.AddTable(rows, IsSet(table.TableProperties?.FirstRow) && rows.Length > 1 ? 1 : TableHead.Guess(rows));
    }

    private static int Clamp(int? span) => Math.Clamp(span ?? 1, 1, 200);

    private static IEnumerable<string> Texts(OpenXmlElement? element) =>
        (element?.Descendants<Drawing.Paragraph>() ?? []).Select(TextOf).Where(text => !string.IsNullOrWhiteSpace(text));

    private static string TextOf(Drawing.Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(element => element switch
    {
        Drawing.Text text => text.Text,
        Drawing.Break => $"{WrappedText.LineBreak}",
        _ => "",
    }));

    private static bool IsSet(OpenXmlSimpleType? value) => value is not null && value.IsOn();

    private static bool IsTitle(Shape shape) => KindOf(shape) is "title" or "ctrTitle";

    private static bool IsFurniture(Shape shape) => KindOf(shape) is "dt" or "ftr" or "hdr" or "sldNum";

    private static string? KindOf(Shape shape) =>
        shape.NonVisualShapeProperties?.ApplicationNonVisualDrawingProperties?.PlaceholderShape is { } placeholder ? placeholder.Type?.InnerText ?? "obj" : null;
}
