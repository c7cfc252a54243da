using System.Text;
using UglyToad.PdfPig.Content;

namespace Huida.Knowledge.Extraction.Pdf;

/// <summary>Letters that follow one another on a baseline without a gap wider than a space. Coordinates run with the text.</summary>
internal sealed class PdfRun(RuledCell? cell)
{
    private readonly StringBuilder _text = new();
    private int _letters;
    private int _bold;
    private bool _spacePending;

    public string Text => _text.ToString();

    public RuledCell? Cell { get; } = cell;

    public double Left { get; private set; }

    public double Right { get; private set; }

    public double Baseline { get; private set; }

    public double Size { get; private set; }

    public bool Bold => _bold * 2 > _letters;

    public bool Accepts(PdfGlyph glyph, RuledCell? cell)
    {
        double gap = glyph.Left - Right;
        double shift = Math.Abs(glyph.Baseline - Baseline);
        bool raised = Math.Min(glyph.Size, Size) < 0.8 * Math.Max(glyph.Size, Size) && shift < 0.6 * Math.Max(glyph.Size, Size);
        // Chinese punctuation is often set half over the character before.
        return cell == Cell && (shift < 0.25 * Size || raised) && gap < 1.1 * Math.Max(Size, glyph.Size) && (gap > -0.7 * Size || IsDoubled(glyph));
    }

    public void Add(PdfGlyph glyph)
    {
        if (_letters == 0)
        {
            (Left, Baseline, Size) = (glyph.Left, glyph.Baseline, glyph.Size);
        }
        else if (NeedsSpace(glyph))
        {
            _text.Append(' ');
        }
        else if (IsDoubled(glyph))
        {
            return;
        }

        if (glyph.Size > Size)
        {
            (Baseline, Size) = (glyph.Baseline, glyph.Size);
        }

        _spacePending = false;
        _text.Append(glyph.Text);
        _letters++;
        _bold += glyph.Bold ? 1 : 0;
        Right = Math.Max(Right, glyph.Right);
    }

    /// <summary>A space that is drawn counts where a letter follows.</summary>
    public void AddSpace() => _spacePending = true;

    // Drawn twice to look bold.
    private bool IsDoubled(PdfGlyph glyph) => _text[^1] == glyph.Text[0] && Math.Abs(glyph.Right - Right) < 0.15 * Size;

    private bool NeedsSpace(PdfGlyph glyph) =>
        _spacePending || (glyph.Left - Right > 0.2 * Size && !(WrappedText.IsWide(_text[^1]) && WrappedText.IsWide(glyph.Text[0])));
}

/// <summary>A letter in the direction of its text.</summary>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Baseline, double Size, bool Bold)
{
    public static PdfGlyph Of(Letter letter, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        var start = letter.StartBaseLine;
        var end = letter.EndBaseLine;
        double left = (start.X * cos) + (start.Y * sin);

        return new(
            PdfCharacters.Normalize(TidyText.Lines(letter.Value ?? "")),
            left,
            Math.Max(left, (end.X * cos) + (end.Y * sin)),
            (start.Y * cos) - (start.X * sin),
            Math.Clamp(Math.Abs(letter.PointSize), 0.5, 500),
            IsBold(letter));
    }

    // Chinese documents set headings in a sans serif beside a serif text, without a bold font.
    private static bool IsBold(Letter letter) => letter.FontDetails is { } font && (
        font.IsBold
        || font.Name.Contains("Bold", StringComparison.OrdinalIgnoreCase)
        || font.Name.Contains("SimHei", StringComparison.OrdinalIgnoreCase)
        || font.Name.Contains("Heiti", StringComparison.OrdinalIgnoreCase));
}
