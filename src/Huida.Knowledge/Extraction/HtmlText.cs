using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Huida.Knowledge.Extraction;

/// <summary>The text of HTML nodes. Walks without recursion: a page may nest as deep as it likes.</summary>
internal static class HtmlText
{
    private static readonly FrozenSet<string> Left = FrozenSet.Create(
        "aside", "button", "dialog", "footer", "head", "iframe", "input", "nav", "noscript", "object", "option", "script", "style", "svg", "template", "textarea");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "header",
        "hr", "legend", "li", "main", "ol", "p", "section", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul");

    /// <summary>Elements that hold no text for readers.</summary>
    public static bool IsLeftOut(IElement element) => Left.Contains(element.LocalName);

    /// <summary>Elements that start on a line of their own.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>The text of a node on one line, line breaks apart.</summary>
    public static string Of(INode node)
    {
        StringBuilder text = new();
        foreach (var (inner, enters) in Walk(node, inner => inner is not IElement element || !IsLeftOut(element)))
        {
            switch (inner)
            {
                case IText { Data: var data } when enters:
                    text.Append(data);
                    break;
                case IElement { LocalName: var name } when name == "br" || IsBlock(name):
                    text.Append(WrappedText.LineBreak);
                    break;
            }
        }

        return WrappedText.Unwrap(text.ToString());
    }

    // Each node on the way down and, where its children were visited, on the way up. By index: NextSibling searches its parent each time.
    public static IEnumerable<(INode Node, bool Enters)> Walk(INode root, Func<INode, bool> enter)
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
}
