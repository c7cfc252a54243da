namespace Huida.Knowledge.Extraction.Pdf;

/// <summary>What is usual in a document: the size of its text, the distance of its lines, where its lines end, the sizes of its headings.</summary>
internal sealed class PdfMeasures
{
    private readonly double _bodySize;
    private readonly double _pitch; // between lines, in sizes of the text
    private readonly double[] _headingSizes;
    private readonly bool _isBold;
    private readonly Dictionary<int, double> _rightEdges = [];

    public PdfMeasures(IReadOnlyList<PdfPage> pages)
    {
        PdfItem.Line[] lines = [.. pages.SelectMany(page => page.Items).OfType<PdfItem.Line>()];
        int letters = lines.Sum(line => line.Text.Length);
        _bodySize = Usual(lines, line => Rounded(line.Size), line => line.Text.Length, orElse: 10);
        _isBold = lines.Where(line => line.Bold).Sum(line => line.Text.Length) * 2 > letters;
        _pitch = Usual(
            pages.SelectMany(page => Neighbours(page.Items)).Select(pair => (pair.Line.Baseline - pair.Next.Baseline) / pair.Line.Size).Where(pitch => pitch is > 0.8 and < 3),
            pitch => Math.Round(pitch, 1),
            _ => 1,
            orElse: 1.5);
        _headingSizes = [.. lines.Where(IsLarge).Select(line => Rounded(line.Size)).Distinct().OrderDescending().Take(5)];

        foreach (var line in lines.Where(line => !IsLarge(line)))
        {
            _rightEdges[Column(line.Left)] = Math.Max(_rightEdges.GetValueOrDefault(Column(line.Left)), line.Right);
        }
    }

    public static IEnumerable<(PdfItem.Line Line, PdfItem.Line Next)> Neighbours(IEnumerable<PdfItem> items)
    {
        PdfItem? previous = null;
        foreach (var item in items)
        {
            if (previous is PdfItem.Line line && item is PdfItem.Line next)
            {
                yield return (line, next);
            }

            previous = item;
        }
    }

    /// <summary>Larger than the text, or bold where the text is not.</summary>
    public bool StandsOut(PdfItem.Line line) => IsLarge(line) || (line.Bold && !_isBold && line.Size > 0.9 * _bodySize);

    public bool IsLarge(PdfItem.Line line) => line.Size > 1.06 * _bodySize;

    /// <summary>The depth of a heading by its size; below those that are larger than the text come the others, by their number.</summary>
    public int LevelOf(PdfItem.Line line) =>
        IsLarge(line) && Array.IndexOf(_headingSizes, Rounded(line.Size)) is >= 0 and var index ? index + 1
        : _headingSizes.Length + (Numbering.HeadingLevel(line.Text) ?? 1);

    /// <summary>Whether the next line is further away than the lines of a paragraph are.</summary>
    public bool IsApart(PdfItem.Line line, PdfItem.Line next) => line.Baseline - next.Baseline > (_pitch + 0.25) * Math.Max(line.Size, next.Size);

    /// <summary>Whether the line ends where it did not have to: the next word would have fitted.</summary>
    public bool EndsEarly(PdfItem.Line line, PdfItem.Line next)
    {
        double edge = Enumerable.Range(Column(line.Left) - 2, 5).Max(column => _rightEdges.GetValueOrDefault(column));
        int word = FirstWordLength(next.Text);
        double perLetter = (next.Right - next.Left) / next.Text.Length;
        return edge - line.Right > (word * perLetter) + (1.5 * line.Size);
    }

    // Columns of text, by where their lines start.
    private int Column(double left) => (int)(left / (1.2 * _bodySize));

    private static int FirstWordLength(string text)
    {
        int length = 1;
        while (length < text.Length && text[length] != ' ' && !(WrappedText.IsWide(text[length]) && char.IsLetterOrDigit(text[length])))
        {
            length++;
        }

        return WrappedText.IsWide(text[0]) ? Math.Min(length, 2) : length;
    }

    private static double Rounded(double size) => Math.Round(size * 2) / 2;

    private static double Usual<T>(IEnumerable<T> items, Func<T, double> key, Func<T, int> weight, double orElse) => items
        .GroupBy(key)
        .Select(group => (group.Key, Weight: group.Sum(weight)))
        .OrderByDescending(group => group.Weight)
        .ThenBy(group => group.Key)
        .Select(group => (double?)group.Key)
        .FirstOrDefault() ?? orElse;
}
