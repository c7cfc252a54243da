using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Math = DocumentFormat.OpenXml.Math;

namespace Huida.Knowledge.Extraction.Office;

/// <summary>The text of a paragraph as it reads: with what was inserted, without what was deleted, hidden, or stands there for programs only.</summary>
internal static class DocxText
{
    /// <param name="boxes">Takes the paragraphs of text boxes that are anchored here.</param>
    public static string Of(OpenXmlElement element, List<Paragraph>? boxes = null)
    {
        StringBuilder text = new();
        Append(element, text, boxes);
        return text.ToString();
    }

    private static void Append(OpenXmlElement element, StringBuilder text, List<Paragraph>? boxes)
    {
        switch (element)
        {
            case Text or Math.Text:
                text.Append(element.InnerText);
                break;
            case TabChar:
                text.Append(' ');
                break;
            case Break lineBreak when lineBreak.Type is null || lineBreak.Type.Is("textWrapping"):
            case CarriageReturn:
                text.Append(WrappedText.LineBreak);
                break;
            case NoBreakHyphen:
                text.Append('-');
                break;
            case FootnoteReference { Id.InnerText: var id }:
                text.Append(CultureInfo.InvariantCulture, $"[{id}]");
                break;
            case DeletedRun or MoveFromRun or AlternateContentFallback or RubyContent or ParagraphProperties or RunProperties:
                break;
            case Run { RunProperties.Vanish: { } hidden } when hidden.Val.IsOn():
                break;
            case TextBoxContent box:
                boxes?.AddRange(box.Descendants<Paragraph>());
                break;
            default:
                foreach (var child in element.ChildElements)
                {
                    Append(child, text, boxes);
                }

                break;
        }
    }
}
