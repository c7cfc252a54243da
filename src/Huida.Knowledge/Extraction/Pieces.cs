using System.Text.RegularExpressions;
using Huida.Tokenization;

namespace Huida.Knowledge.Extraction;

/// <summary>The pieces of a text from the largest to the smallest: blocks, sentences or rows, clauses, words.</summary>
internal sealed partial class Pieces(string text, TokenCounter counter)
{
    public Piece Of(Block block) => block is Block.Table { Header: var header, Range: var range }
        ? new(range, Count(range), "", () => Rows(range, header))
        : Paragraph(block.Range);

    /// <summary>Blocks that belong together.</summary>
    public static Piece Of(IReadOnlyList<Piece> parts) => parts is [var one] ? one : new(
        new(parts[0].Range.Start, parts[^1].Range.End), parts.Sum(part => part.Tokens), "", () => parts);

    private Piece Paragraph(TextRange range, string header = "") => new(range, Count(range), header, () => Sentences(range, header));

    private List<Piece> Rows(TextRange table, TextRange header)
    {
        string head = header.Of(text).ToString();
        List<Piece> rows = [];
        for (int start = table.Start; start < table.End;)
        {
            int length = text.AsSpan(start, table.End - start).IndexOf('\n');
            int end = length < 0 ? table.End : start + length;
            rows.Add(Paragraph(new(start, end), start < header.End ? "" : head));
            start = end + 1;
        }

        return rows;
    }

    private List<Piece> Sentences(TextRange range, string header) => Cut(
        range,
        SentenceSplitter.Split(range.Of(text).ToString()).Skip(1).Select(sentence => range.Start + sentence.Start),
        sentence => new(sentence, Count(sentence), header, () => Clauses(sentence, header)));

    private List<Piece> Clauses(TextRange range, string header) => Cut(
        range,
        ClauseEnd().Matches(range.Of(text).ToString()).Select(end => range.Start + end.Index + end.Length),
        clause => new(clause, Count(clause), header, () => Words(clause, header)));

    // Words, ideographs, and what is longer in short pieces: nothing that a budget could be too small for.
    private List<Piece> Words(TextRange range, string header)
    {
        List<int> starts = [];
        for (int i = range.Start + 1, word = range.Start; i < range.End; i++)
        {
            bool startsWord = char.IsWhiteSpace(text[i - 1]) || WrappedText.IsWide(text[i - 1]) || WrappedText.IsWide(text[i]) || i - word >= PlainTokens.LongestWord;
            if (startsWord && !char.IsLowSurrogate(text[i]))
            {
                starts.Add(i);
                word = i;
            }
        }

        return Cut(range, starts, word => new(word, Count(word), header, () => []));
    }

    private List<Piece> Cut(TextRange range, IEnumerable<int> starts, Func<TextRange, Piece> piece)
    {
        List<Piece> pieces = [];
        int from = range.Start;
        foreach (int start in starts.Append(range.End))
        {
            var trimmed = Trim(new(from, start));
            if (trimmed.Length > 0)
            {
                pieces.Add(piece(trimmed));
            }

            from = start;
        }

        return pieces;
    }

    private TextRange Trim(TextRange range)
    {
        var span = range.Of(text);
        int start = range.Start + span.Length - span.TrimStart().Length;
        return new(start, Math.Max(start, range.Start + span.TrimEnd().Length));
    }

    private int Count(TextRange range) => counter.Count(range.Of(text));

    [GeneratedRegex(@"[；，：][”’）》]?|[;,:]\s+|\n|\|")]
    private static partial Regex ClauseEnd();
}
