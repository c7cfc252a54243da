using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Huida.Knowledge.Extraction;

/// <summary>Writes the blocks of an HTML tree.</summary>
internal sealed class HtmlBlocks(DocumentBuilder document, CancellationToken cancellationToken)
{
    private readonly StringBuilder _inline = new();
    private readonly Stack<int?> _lists = new(); // the next number; null for a list without
    private string _marker = "";

    public static void Write(string html, DocumentBuilder document, CancellationToken cancellationToken) =>
        new HtmlBlocks(document, cancellationToken).Write(new HtmlParser().ParseDocument(html));

    public void Write(INode root)
    {
        foreach (var (node, enters) in HtmlText.Walk(root, Enter))
        {
            if (!enters)
            {
                Leave(node);
            }
        }

        Flush();
    }

    private bool Enter(INode node)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (node is IText { Data: var data })
        {
            _inline.Append(data);
        }

        return node is IElement element && Enter(element);
    }

    private bool Enter(IElement element)
    {
        string name = element.LocalName;
        if (IsLeftOut(element))
        {
            return false;
        }

        if (HtmlText.IsBlock(name))
        {
            Flush();
        }

        switch (name)
        {
            case "br":
                _inline.Append(WrappedText.LineBreak);
                return false;
            case ['h', >= '1' and <= '6' and var level]:
                Flush();
                document.AddHeading(HtmlText.Of(element), level - '0');
                return false;
            case "pre":
                Flush();
                document.AddVerbatim(element.TextContent);
                return false;
            case "table" when HtmlTable.Of(element) is { } table:
                document.AddParagraph(table.Caption);
                document.AddTable(table.Rows, table.HeaderRows);
                return false;
            case "ul" or "ol":
                _lists.Push(name == "ul" ? null : int.TryParse(element.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int start) ? start : 1);
                return true;
            case "li":
                _marker = Marker();
                return true;
            default:
                return true;
        }
    }

    private void Leave(INode node)
    {
        if (node is IElement { LocalName: var name } && HtmlText.IsBlock(name))
        {
            Flush();
            if (name is "ul" or "ol")
            {
                _lists.TryPop(out _);
            }
        }
    }

    private string Marker()
    {
        if (!_lists.TryPop(out int? number))
        {
            return "- ";
        }

        _lists.Push(number + 1);
        return number is null ? "- " : $"{number}. ";
    }

    private void Flush()
    {
        string text = WrappedText.Unwrap(_inline.ToString());
        _inline.Clear();
        if (!string.IsNullOrWhiteSpace(text))
        {
            document.AddParagraph(_marker + text.TrimStart(), tight: _marker.Length > 0);
            _marker = "";
        }
    }

    private static bool IsLeftOut(IElement element) =>
        HtmlText.IsLeftOut(element)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search"
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase))
        || (element.LocalName == "header" && element.ParentElement?.LocalName == "body" && element.QuerySelector("h1") is null);
}
