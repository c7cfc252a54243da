using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Huida.Knowledge.Extraction.Office;

/// <summary>Word documents: headings by style, numbers that Word counts, tables, footnotes. Its pages exist only where it is printed.</summary>
internal sealed class DocxReader : IDocumentReader
{
    public IReadOnlyList<string> Extensions { get; } = [".docx", ".docm", ".dotx"];

    public ReadOutcome Read(Stream content, string fileName, CancellationToken cancellationToken)
    {
        if (OfficePackage.Check(content, cancellationToken) is { } failure)
        {
            return new ReadOutcome.Failed(failure);
        }

        using var word = WordprocessingDocument.Open(content, isEditable: false);
        if (word.MainDocumentPart is not { } part)
        {
            return new ReadOutcome.Failed(ReadFailure.Damaged);
        }

        DocxBody body = new(part);
        foreach (var element in TopElements(part))
        {
            cancellationToken.ThrowIfCancellationRequested();
            body.Add(element);
        }

        foreach (var note in part.FootnotesPart?.Footnotes?.Elements<Footnote>().Where(note => note.Type is null || note.Type.Is("normal")) ?? [])
        {
            body.AddNote(note);
        }

        DocumentBuilder document = new();
        string? title = body.Write(document);
        return document.Build(title, fileName);
    }

    // One after the other: the whole body at once takes ten times its size in memory.
    private static IEnumerable<OpenXmlElement> TopElements(MainDocumentPart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read() && reader.ElementType != typeof(Body))
        {
        }

        if (reader.EOF || !reader.ReadFirstChild())
        {
            yield break;
        }

        do
        {
            if (reader.LoadCurrentElement() is { } element)
            {
                yield return element;
            }
        }
        while (reader.ReadNextSibling());
    }
}
