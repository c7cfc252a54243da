using System.Text.RegularExpressions;

namespace Huida.Knowledge.Extraction.Pdf;

/// <summary>
/// Headers, footers and page numbers: lines near the top or bottom edge that stand at the same height with the same words, numbers
/// apart, on about half of the pages or more (left and right pages may differ).
/// </summary>
internal static partial class RunningLines
{
    private const double Edge = 0.14;
    private const double Near = 4;

    public static IReadOnlyList<PdfPage> Remove(IReadOnlyList<PdfPage> pages)
    {
        var places = pages
            .SelectMany((page, number) => Edges(page).Select(line => (Line: KeyOf(line), Page: number)))
            .GroupBy(place => place.Line, place => place.Page)
            .Select(place => (place.Key, Pages: place.Distinct().Count()))
            .ToArray();
        HashSet<(string, int)> running = [.. places.Where(place => IsRunning(place.Pages, pages.Count)).Select(place => place.Key)];

        return [.. pages.Select(page => page with
        {
            Items = [.. page.Items.Where(item => item is not PdfItem.Line line || !IsAtEdge(page, line) || !Alike(line).Any(running.Contains))],
        })];
    }

    private static bool IsRunning(int on, int of) => of == 2 ? on == 2 : on >= 3 && on >= 0.4 * of;

    private static IEnumerable<PdfItem.Line> Edges(PdfPage page) => page.Items.OfType<PdfItem.Line>().Where(line => IsAtEdge(page, line));

    private static bool IsAtEdge(PdfPage page, PdfItem.Line line) =>
        line.Baseline < page.Height * Edge || line.Baseline > page.Height * (1 - Edge);

    private static (string Words, int Height) KeyOf(PdfItem.Line line) => (Number().Replace(line.Text, "#"), (int)(line.Baseline / Near));

    // A height at the border of two classes may fall into either.
    private static IEnumerable<(string Words, int Height)> Alike(PdfItem.Line line)
    {
        var (words, height) = KeyOf(line);
        return [(words, height - 1), (words, height), (words, height + 1)];
    }

    [GeneratedRegex(@"\d+|\b[ivxlc]+\b")]
    private static partial Regex Number();
}
