using System.Text;
using System.Text.RegularExpressions;

namespace Huida.Knowledge.Extraction.Pdf;

/// <summary>Puts the lines of all pages together to headings and paragraphs, across pages too, and writes them.</summary>
internal sealed partial class PdfParagraphs(IReadOnlyList<PdfPage> pages, DocumentBuilder document)
{
    private readonly PdfMeasures _measures = new(pages);
    private readonly Hyphens _hyphens = new([.. pages.SelectMany(page => page.Items).OfType<PdfItem.Line>().Select(line => line.Text)]);
    private readonly StringBuilder _paragraph = new();
    private PdfItem.Line? _first; // of the paragraph
    private PdfItem.Line? _last;
    private PdfItem.Table? _table; // where nothing came after it
    private bool _goesOn; // the paragraph started on an earlier page

    /// <summary>The first of the largest headings of the first page.</summary>
    public string? Title { get; private set; }

    public void Write(CancellationToken cancellationToken)
    {
        double titleSize = 0;
        for (int i = 0; i < pages.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var items = AlignedTables.In(pages[i].Items);
            TurnPage(items is [var top, ..] ? top : null);
            for (int j = 0; j < items.Count; j++)
            {
                if (items[j] is PdfItem.Table table)
                {
                    WriteTable(table, startsPage: j == 0);
                    continue;
                }

                var line = (PdfItem.Line)items[j];
                _table = null;
                if (!Leader().IsMatch(line.Text) && !IsHeading(line, items, j))
                {
                    Add(line);
                    continue;
                }

                Flush();
                if (!Leader().IsMatch(line.Text)) // lines of a table of contents say nothing that is not said below
                {
                    j = WriteHeading(items, j);
                    Title = i == 0 && line.Size > titleSize ? line.Text : Title;
                    titleSize = i == 0 ? Math.Max(titleSize, line.Size) : titleSize;
                }
            }
        }

        Flush();
    }

    private void TurnPage(PdfItem? next)
    {
        bool goesOn = next is PdfItem.Line line && _last is not null && !EndsSentence(_last.Text) && !Breaks(_last, line) && !_measures.StandsOut(line);
        var last = _last;
        Flush();
        document.StartPage();
        (_goesOn, _last) = (goesOn, goesOn ? last : null);
    }

    private void WriteTable(PdfItem.Table table, bool startsPage)
    {
        Flush();
        if (startsPage && _table is { } above && Math.Abs(above.Left - table.Left) < 3 && Math.Abs(above.Right - table.Right) < 3 && above.Rows[0].Count == table.Rows[0].Count)
        {
            document.ContinueTable(table.Rows.Skip(above.Rows[0].SequenceEqual(table.Rows[0]) ? 1 : 0));
        }
        else
        {
            document.AddTable(table.Rows, TableHead.Guess(table.Rows));
            _table = table;
        }
    }

    // A heading that takes several lines is one.
    private int WriteHeading(IReadOnlyList<PdfItem> items, int at)
    {
        var line = (PdfItem.Line)items[at];
        StringBuilder text = new(line.Text);
        while (at + 1 < items.Count
            && items[at + 1] is PdfItem.Line next
            && Math.Abs(next.Size - line.Size) < 0.3
            && next.Bold == line.Bold
            && !_measures.IsApart(line, next)
            && next.Baseline < line.Baseline
            && Numbering.HeadingLevel(next.Text) is null
            && IsHeading(next, items, at + 1))
        {
            _hyphens.Join(text, next.Text);
            line = next;
            at++;
        }

        document.AddHeading(text.ToString(), _measures.LevelOf((PdfItem.Line)items[at]));
        return at;
    }

    private bool IsHeading(PdfItem.Line line, IReadOnlyList<PdfItem> items, int at)
    {
        if (line.Text.Length > 120 || !line.Text.Any(char.IsLetter))
        {
            return false;
        }

        if (_measures.IsLarge(line))
        {
            return !EndsSentence(line.Text) || line.Text.Length < 40;
        }

        bool numbered = Numbering.HeadingLevel(line.Text) is not null && line.Text.Length <= 60;
        bool bold = _measures.StandsOut(line) && line.Text.Length <= 60 && !EndsSentence(line.Text);
        return (numbered || bold)
            && (_last is null || Breaks(_last, line))
            && (at + 1 >= items.Count || items[at + 1] is not PdfItem.Line next || Breaks(line, next));
    }

    private void Add(PdfItem.Line line)
    {
        if (_last is not null && _paragraph.Length > 0 && Breaks(_last, line))
        {
            Flush();
        }

        _hyphens.Join(_paragraph, line.Text);
        _first = _paragraph.Length == line.Text.Length ? line : _first;
        _last = line;
    }

    private bool Breaks(PdfItem.Line line, PdfItem.Line next)
    {
        double indent = next.Left - line.Left;
        bool samePage = next.Baseline < line.Baseline;
        bool hangs = _first == line && Numbering.IsListItem(line.Text);
        return (samePage && _measures.IsApart(line, next))
            || Math.Abs(line.Size - next.Size) > 0.6
            || Numbering.IsListItem(next.Text)
            || Numbering.IsArticle(next.Text)
            || (samePage && indent > 0.8 * line.Size && !hangs)
            || (samePage && indent < -0.8 * line.Size && _first != line)
            || _measures.EndsEarly(line, next);
    }

    private void Flush()
    {
        string text = _paragraph.ToString();
        if (_goesOn)
        {
            document.ContinueParagraph(text);
        }
        else
        {
            document.AddParagraph(text, tight: Numbering.IsListItem(text));
        }

        _paragraph.Clear();
        (_first, _last, _goesOn) = (null, null, false);
    }

    private static bool EndsSentence(string text) => text[^1] is '。' or '！' or '？' or '；' or '.' or '!' or '?' or ';' or ':' or '：';

    [GeneratedRegex(@"(\.{4,}|…{2,}|·{4,}|(\. ){4,})\s*\d+$")]
    private static partial Regex Leader();
}
