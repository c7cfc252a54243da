using System.Collections;
using Huida.Tokenization;

namespace Huida.Knowledge.Extraction;

/// <summary>What stands below one heading, in parts that are better not torn apart.</summary>
internal sealed record Section(string HeadingPath, IReadOnlyList<Piece> Pieces);

/// <summary>The sections of a document in order. Each starts with its headings; headings without text of their own go with what follows.</summary>
internal sealed class Sections(ExtractedDocument document, TokenCounter counter, int budget) : IEnumerable<Section>
{
    private readonly Pieces _pieces = new(document.Text, counter);

    public IEnumerator<Section> GetEnumerator()
    {
        List<(int Level, string Text)> path = [];
        List<Block> headings = [];
        List<Block> body = [];

        foreach (var block in document.Blocks)
        {
            if (block is not Block.Heading heading)
            {
                body.Add(block);
                continue;
            }

            if (body.Count > 0 && !IsPreface(headings, body, heading))
            {
                yield return Write(path, headings, body);
                headings.Clear();
                body.Clear();
            }

            headings.AddRange(body);
            headings.Add(heading);
            body.Clear();
            path.RemoveAll(above => above.Level >= heading.Level);
            path.Add((heading.Level, heading.Range.Of(document.Text).ToString()));
        }

        if (headings.Count + body.Count > 0)
        {
            yield return Write(path, headings, body);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // "Office of Logistics, August 2026" below the title is no chunk of its own: it would match the title's words better than anything
    // that answers. It goes with the first section below.
    private bool IsPreface(List<Block> headings, List<Block> body, Block.Heading next) =>
        headings.OfType<Block.Heading>().LastOrDefault()?.Level is var level
        && (level is null || level < next.Level)
        && body.All(block => block is Block.Paragraph)
        && Count(headings) + Count(body) <= budget / 4;

    private Section Write(List<(int Level, string Text)> path, List<Block> headings, List<Block> body)
    {
        List<Piece> pieces = [.. Units(body)];
        if (headings.Count > 0)
        {
            var above = Pieces.Of([.. headings.Select(_pieces.Of)]);
            if (pieces.Count > 0 && above.Tokens <= budget / 2)
            {
                pieces[0] = pieces[0].Under(above);
            }
            else
            {
                pieces.Insert(0, above);
            }
        }

        return new(string.Join(" > ", path.Select(heading => heading.Text)), pieces);
    }

    // An article with its paragraphs, a list with the sentence that introduces it, a table with its caption.
    private IEnumerable<Piece> Units(List<Block> body)
    {
        List<Piece> unit = [];
        bool inArticle = false;
        Block? previous = null;
        foreach (var block in body)
        {
            bool article = StartsArticle(block);
            if (unit.Count > 0 && (article || !(inArticle || Continues(previous!, block))))
            {
                yield return Pieces.Of(unit);
                unit = [];
            }

            inArticle |= article;
            unit.Add(_pieces.Of(block));
            previous = block;
        }

        if (unit.Count > 0)
        {
            yield return Pieces.Of(unit);
        }
    }

    private bool StartsArticle(Block block) => block is Block.Paragraph && Numbering.IsArticle(Text(block));

    private bool Continues(Block previous, Block block) =>
        Text(previous)[^1] is ':' or '：'
        || (block is Block.Table && previous is Block.Paragraph && Count([previous]) <= budget / 8)
        || (IsItem(block) && IsItem(previous));

    private bool IsItem(Block block) => block is Block.Paragraph && Numbering.IsListItem(Text(block));

    private ReadOnlySpan<char> Text(Block block) => block.Range.Of(document.Text);

    private int Count(List<Block> blocks) => blocks.Sum(block => counter.Count(Text(block)));
}
