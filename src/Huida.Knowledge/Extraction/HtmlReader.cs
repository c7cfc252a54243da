using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Huida.Knowledge.Extraction;

/// <summary>Web pages: the main content, without navigation, scripts and what else surrounds it.</summary>
internal sealed class HtmlReader : IDocumentReader
{
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    public ReadOutcome Read(Stream content, string fileName, CancellationToken cancellationToken)
    {
        if (TextDecoding.Decode(content) is not { } text)
        {
            return new ReadOutcome.Failed(ReadFailure.Damaged);
        }

        // Parsing takes long where a page never closes what it opens: cancellation reaches into it.
        HtmlParser parser = new(new HtmlParserOptions { OnCreated = (_, _) => cancellationToken.ThrowIfCancellationRequested() });
        var page = parser.ParseDocument(text);
        DocumentBuilder document = new();
        new HtmlBlocks(document, cancellationToken).Write(MainContent(page));

        return document.Build(
            page.Title is { Length: > 0 } title ? title : page.QuerySelector("h1") is { } heading ? HtmlText.Of(heading) : null, fileName);
    }

    private static INode MainContent(IDocument page)
    {
        INode[] marked = [.. page.QuerySelectorAll("main, [role=main]")];
        INode[] articles = [.. page.QuerySelectorAll("article")];
        return marked is [var main] ? main : articles is [var article] ? article : page.Body ?? (INode)page;
    }
}
