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

    /// <param name="headerRows">How many of the rows, from the first, head the others.</param>
    public void AddTable(IEnumerable<IReadOnlyList<string>> rows, int headerRows)
    {
        TextRange range = new(-1, -1);
        TextRange header = new(0, 0);
        int count = 0;
        foreach (var row in rows)
        {
            if (string.Join(" | ", row.Select(Line)).TrimEnd(' ', '|').TrimStart(' ') is not { Length: > 0 } line)
            {
                headerRows -= count < headerRows ? 1 : 0;
                continue;
            }

            var written = Append(line, tight: count > 0);
            range = count == 0 ? written : range with { End = written.End };
            header = count < headerRows ? range : header;
            count++;
        }

        if (count > 0)
        {
            _blocks.Add(new Block.Table(range, header));
        }
    }

    /// <param name="title">As the document has it; without one, it is the file's name.</param>
    public ReadOutcome Build(string? title, string fileName)
    {
        if (_blocks.Count == 0)
        {
            return new ReadOutcome.Failed(ReadFailure.NoText);
        }

        _pageStarts.AddRange(Enumerable.Repeat(_text.Length, _pagesToStart));
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
        for (; _pagesToStart > 0; _pagesToStart--)
        {
            _pageStarts.Add(start);
        }

        _text.Append(text);
        return new(start, _text.Length);
    }
}
