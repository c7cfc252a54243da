using Huida.Tokenization;

namespace Huida.Server.Components.Documents;

/// <summary>A stretch of text that looks the same throughout.</summary>
public readonly record struct TextRun(string Text, bool Cited, bool Marked)
{
    /// <summary>Cuts a part of a text wherever being cited or marked begins or ends.</summary>
    /// <param name="part">Which part of <paramref name="text"/>; <paramref name="cited"/> and <paramref name="marks"/> count in the same text.</param>
    public static IEnumerable<TextRun> Cut(string text, TextRange part, TextRange? cited, IReadOnlyList<TextRange> marks)
    {
        IEnumerable<TextRange> ranges = cited is { } range ? marks.Append(range) : marks;
        int from = part.Start;
        foreach (int to in ranges.SelectMany(r => new[] { r.Start, r.End }).Where(at => at > part.Start && at < part.End).Append(part.End).Order().Distinct())
        {
            if (to > from)
            {
                var run = new TextRange(from, to);
                yield return new(text[from..to], cited?.Overlaps(run) ?? false, marks.Any(mark => mark.Overlaps(run)));
                from = to;
            }
        }
    }
}
