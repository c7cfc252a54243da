using System.Text;

namespace Huida.Knowledge.Extraction;

/// <summary>
/// Plain text in any usual encoding. Paragraphs are lines, or, where the file's lines end at one width, what empty lines set apart.
/// Headings show by their number, by a line of = or - below, or as the first line.
/// </summary>
internal sealed class PlainTextReader : IDocumentReader
{
    private const int WidestWrap = 100;

    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text", ".log"];

    public ReadOutcome Read(Stream content, string fileName, CancellationToken cancellationToken)
    {
        if (TextDecoding.Decode(content) is not { } text)
        {
            return new ReadOutcome.Failed(ReadFailure.Damaged);
        }

        DocumentBuilder document = new();
        string[] lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(TidyText.Lines)];
        int wrap = WrapWidth(lines);
        string? title = null;
        bool tight = false;

        for (int i = 0; i < lines.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string line = lines[i];
            string next = i + 1 < lines.Length ? lines[i + 1] : "";
            bool alone = !tight && next.Length == 0;

            if (line.Length > 0 && HeadingLevel(line, next, alone, first: title is null) is { } level)
            {
                document.AddHeading(line, level);
                title ??= line;
                i += IsUnderline(next) ? 1 : 0;
                tight = false;
                continue;
            }

            title ??= line.Length > 0 ? "" : null;
            StringBuilder paragraph = new(line);
            while (wrap > 0 && next.Length > 0 && Width(lines[i]) > wrap * 3 / 4 && !Numbering.IsListItem(next) && !Numbering.IsArticle(next))
            {
                WrappedText.Join(paragraph, next);
                i++;
                next = i + 1 < lines.Length ? lines[i + 1] : "";
            }

            document.AddParagraph(paragraph.ToString(), tight);
            tight = line.Length > 0;
        }

        return document.Build(title, fileName);
    }

    private static int? HeadingLevel(string line, string next, bool alone, bool first) =>
        IsUnderline(next) && !IsUnderline(line) ? (next[0] == '=' ? 1 : 2)
        : Numbering.HeadingLevel(line) is { } level ? level
        : first && alone && line.Length <= 60 && line[^1] is not ('。' or '.' or '：' or ':') ? 1
        : null;

    private static bool IsUnderline(string line) => line.Length >= 3 && (line.AsSpan().Trim('=').IsEmpty || line.AsSpan().Trim('-').IsEmpty);

    /// <summary>The width at which the file's lines were broken, 0 where each line is a paragraph.</summary>
    private static int WrapWidth(string[] lines)
    {
        int[] continued = [.. lines.Zip(lines.Skip(1)).Where(pair => pair.First.Length > 0 && pair.Second.Length > 0).Select(pair => Width(pair.First))];
        int widest = continued.DefaultIfEmpty().Max();
        int full = continued.Count(width => width > widest - 16);

        return widest is > 30 and <= WidestWrap && full >= 3 && full * 2 > continued.Length ? widest : 0;
    }

    private static int Width(string line) => line.Sum(c => WrappedText.IsWide(c) ? 2 : 1);
}
