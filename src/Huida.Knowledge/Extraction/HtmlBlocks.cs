using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Huida.Knowledge.Extraction;

/// <summary>Writes the blocks of an HTML tree. Walks without recursion: a page may nest as deep as it likes.</summary>
internal sealed class HtmlBlocks(DocumentBuilder document, CancellationToken cancellationToken)
{
    private static readonly FrozenSet<string> Left = FrozenSet.Create(
        "aside", "button", "dialog", "footer", "head", "iframe", "input", "nav", "noscript", "object", "option", "script", "style", "svg", "template", "textarea");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "header",
        "hr", "legend", "li", "main", "ol", "p", "section", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul");

    private readonly StringBuilder _inline = new();
    private readonly Stack<int?> _lists = new(); // the next number; null for a list without
    private string _marker = "";

    public static void Write(string html, DocumentBuilder document, CancellationToken cancellationToken) =>
        new HtmlBlocks(document, cancellationToken).Write(new HtmlParser().ParseDocument(html));

    public void Write(INode root)
    {
        foreach (var (node, enters) in Walk(root, Enter))
        {
            if (!enters)
            {
                Leave(node);
            }
        }

        Flush();
    }

    /// <summary>The text of a node on one line, line breaks apart.</summary>
    public static string TextOf(INode node)
    {
        StringBuilder text = new();
        foreach (var (inner, enters) in Walk(node, inner => inner is not IElement element || !Left.Contains(element.LocalName)))
        {
            switch (inner)
            {
                case IText { Data: var data } when enters:
                    text.Append(data);
                    break;
                case IElement { LocalName: var name } when name == "br" || Blocks.Contains(name):
                    text.Append(WrappedText.LineBreak);
                    break;
            }
        }

        return WrappedText.Unwrap(text.ToString());
    }

    // Each node on the way down and, where its children were visited, on the way up. By index: NextSibling searches its parent each time.
    private static IEnumerable<(INode Node, bool Enters)> Walk(INode root, Func<INode, bool> enter)
    {
        Stack<(INode Node, int Child)> path = new([(root, 0)]);
        while (path.TryPop(out var top))
        {
            if (top.Child < top.Node.ChildNodes.Length)
            {
                path.Push((top.Node, top.Child + 1));
                var child = top.Node.ChildNodes[top.Child];
                if (enter(child))
                {
                    yield return (child, true);
                    path.Push((child, 0));
                }
            }
            else if (path.Count > 0)
            {
                yield return (top.Node, false);
            }
        }
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

        if (Blocks.Contains(name))
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
                document.AddHeading(TextOf(element), level - '0');
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
        if (node is IElement { LocalName: var name } && Blocks.Contains(name))
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
        Left.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search"
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase))
        || (element.LocalName == "header" && element.ParentElement?.LocalName == "body" && element.QuerySelector("h1") is null);
}
