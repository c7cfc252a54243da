using System.Text;
using Huida.Tokenization;

namespace Huida.Knowledge.Extraction;

/// <summary>
/// Writes an <see cref="ExtractedDocument"/> block by block: white space and line ends are tidied, control characters and lone
/// surrogates removed, empty blocks left out. A block stands below the one before after an empty line, a tight one without.
/// </summary>
internal sealed class DocumentBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<int> _pageStarts = [];
    private int _pagesToStart;

    /// <summary>The next block starts a page, slide or sheet.</summary>
    public void StartPage() => _pagesToStart++;

    public void AddHeading(string text, int level)
    {
        if (Line(text) is { Length: > 0 } line)
        {
            _blocks.Add(new Block.Heading(Append(line, tight: false), Math.Max(level, 1)));
        }
    }

    /// <param name="text">Line ends in it are kept.</param>
    public void AddParagraph(string text, bool tight = false)
    {
        if (TidyText.Lines(text) is { Length: > 0 } lines)
        {
            _blocks.Add(new Block.Paragraph(Append(lines, tight)));
        }
    }

    /// <summary>Code and the like, where indentation means something.</summary>
    public void AddVerbatim(string text)
    {
        if (TidyText.Verbatim(text) is { Length: > 0 } lines)
        {
            _blocks.Add(new Block.Paragraph(Append(lines, tight: false)));
        }
    }

    /// <summary>The paragraph before goes on on the page that was just started.</summary>
    public void ContinueParagraph(string text)
    {
        if (TidyText.Lines(text) is { Length: > 0 } lines)
        {
            WrappedText.Join(_text, lines);
            StartPages(_text.Length - lines.Length);
            _blocks[^1] = new Block.Paragraph(_blocks[^1].Range with { End = _text.Length });
        }
    }

    /// <param name="headerRows">How many of the rows, from the first, head the others.</param>
    public void AddTable(IEnumerable<IReadOnlyList<string>> rows, int headerRows)
    {
        TextRange? header = null;
        TextRange? range = null;
        foreach (var row in rows)
        {
            headerRows--;
            if (AppendRow(row, tight: range is not null) is { } written)
            {
                range = written with { Start = range?.Start ?? written.Start };
                header = headerRows >= 0 ? range : header;
            }
        }

        if (range is not null)
        {
            _blocks.Add(new Block.Table(range.Value, header ?? default));
        }
    }

    /// <summary>The table before has more rows.</summary>
    public void ContinueTable(IEnumerable<IReadOnlyList<string>> rows)
    {
        foreach (var row in rows)
        {
            if (AppendRow(row, tight: true) is { } written)
            {
                var table = (Block.Table)_blocks[^1];
                _blocks[^1] = table with { Range = table.Range with { End = written.End } };
            }
        }
    }

    /// <param name="title">As the document has it; without one, it is the file's name.</param>
    public ReadOutcome Build(string? title, string fileName)
    {
        if (_blocks.Count == 0)
        {
            return new ReadOutcome.Failed(ReadFailure.NoText);
        }

        StartPages(_text.Length);
        string own = Line(title ?? "");
        return new ReadOutcome.Read(new(
            own.Length > 0 ? own : Line(Path.GetFileNameWithoutExtension(fileName)), _text.ToString(), _pageStarts, _blocks));
    }

    private static string Line(string text) => TidyText.Lines(text).Replace('\n', ' ');

    private TextRange Append(string text, bool tight)
    {
        if (_text.Length > 0)
        {
            _text.Append(tight ? "\n" : "\n\n");
        }

        int start = _text.Length;
        StartPages(start);
        _text.Append(text);
        return new(start, _text.Length);
    }

    private TextRange? AppendRow(IReadOnlyList<string> row, bool tight) =>
        string.Join(" | ", row.Select(Line)).TrimEnd(' ', '|').TrimStart(' ') is { Length: > 0 } line ? Append(line, tight) : null;

    private void StartPages(int start)
    {
        _pageStarts.AddRange(Enumerable.Repeat(start, _pagesToStart));
        _pagesToStart = 0;
    }
}
