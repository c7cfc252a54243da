using System.Globalization;
using AngleSharp.Dom;

namespace Huida.Knowledge.Extraction;

/// <summary>A table of data in a page; a table that only lays out the page is none.</summary>
internal sealed record HtmlTable(string Caption, IReadOnlyList<IReadOnlyList<string>> Rows, int HeaderRows)
{
    private const int MostSpannedColumns = 64;

    public static HtmlTable? Of(IElement table)
    {
        IElement[] rows = [.. table.QuerySelectorAll("tr")];
        if (table.QuerySelector("table") is not null || rows.All(row => row.ChildElementCount < 2))
        {
            return null;
        }

        MergedCells merged = new();
        IReadOnlyList<string>[] texts = [.. rows.Select(row => merged.Row(row.Children
            .Where(cell => cell.LocalName is "td" or "th")
            .Select(cell => new MergedCells.Cell(HtmlText.Of(cell), Span(cell, "colspan", MostSpannedColumns), Span(cell, "rowspan", rows.Length)))))];
        int header = rows.TakeWhile(IsHeader).Count();

        return new(
            table.QuerySelector("caption") is { } caption ? HtmlText.Of(caption) : "",
            texts,
            header < rows.Length && header > 0 ? header : TableHead.Guess(texts));
    }

    private static bool IsHeader(IElement row) =>
        row.ParentElement?.LocalName == "thead" || (row.ChildElementCount > 0 && row.Children.All(cell => cell.LocalName == "th"));

    private static int Span(IElement cell, string attribute, int most) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int span) ? Math.Clamp(span, 1, most) : 1;
}
