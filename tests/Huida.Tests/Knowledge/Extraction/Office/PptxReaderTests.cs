using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Huida.Tests.Knowledge.Extraction.Office;

public sealed class PptxReaderTests
{
    [Fact]
    public void Read_Slides_ArePagesUnderTheirTitles()
    {
        var document = Extracted.Read(
            Presentation(
                [Shape("ctrTitle", "Safety training"), Shape("subTitle", "Autumn 2026")],
                [Shape("", "Wear goggles.", "Tie your hair."), Shape("title", "In the laboratory"), Shape("sldNum", "2"), Table]),
            "deck.pptx");

        Assert.Equal("Safety training", document.Title);
        Assert.Equal(
            ["# Safety training", "Autumn 2026", "## In the laboratory", "Wear goggles.", "Tie your hair.", "Sign | Meaning ‖ red | stop", "Say this aloud."],
            Extracted.Outline(document));
        Assert.Equal(2, document.PageStarts.Count);
        Assert.Equal(2, Extracted.PageOf(document, "In the laboratory"));
    }

    private const string Table = """
        <p:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/>
        <a:tr><a:tc><a:txBody><a:p><a:r><a:t>Sign</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>Meaning</a:t></a:r></a:p></a:txBody></a:tc></a:tr>
        <a:tr><a:tc><a:txBody><a:p><a:r><a:t>red</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>stop</a:t></a:r></a:p></a:txBody></a:tc></a:tr>
        </a:tbl></a:graphicData></a:graphic></p:graphicFrame>
        """;

    private static string Shape(string kind, params string[] paragraphs) => $"""
        <p:sp><p:nvSpPr><p:nvPr>{(kind.Length > 0 ? $"<p:ph type=\"{kind}\"/>" : "<p:ph/>")}</p:nvPr></p:nvSpPr>
        <p:txBody>{string.Concat(paragraphs.Select(text => $"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"))}</p:txBody></p:sp>
        """;

    // The last slide has a note.
    private static byte[] Presentation(params string[][] slides)
    {
        MemoryStream stream = new();
        using (var file = PresentationDocument.Create(stream, PresentationDocumentType.Presentation))
        {
            var presentation = file.AddPresentationPart();
            List<string> ids = [];
            foreach (string[] shapes in slides)
            {
                var slide = presentation.AddNewPart<SlidePart>();
                ids.Add(presentation.GetIdOfPart(slide));
                Feed(slide, "sld", $"<p:cSld><p:spTree>{string.Concat(shapes)}</p:spTree></p:cSld>");
                if (ids.Count == slides.Length)
                {
                    Feed(slide.AddNewPart<NotesSlidePart>(), "notes", $"<p:cSld><p:spTree>{Shape("body", "Say this aloud.")}{Shape("sldNum", "2")}</p:spTree></p:cSld>");
                }
            }

            Feed(presentation, "presentation", $"<p:sldIdLst>{string.Concat(ids.Select((id, i) => $"<p:sldId id=\"{256 + i}\" r:id=\"{id}\"/>"))}</p:sldIdLst>");
        }

        return stream.ToArray();
    }

    private static void Feed(OpenXmlPart part, string root, string content)
    {
        using var writer = new StreamWriter(part.GetStream(FileMode.Create));
        writer.Write($"""
            <p:{root} xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{content}</p:{root}>
            """);
    }
}
