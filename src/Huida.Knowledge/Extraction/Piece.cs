using Huida.Tokenization;

namespace Huida.Knowledge.Extraction;

/// <summary>A stretch of text that stays whole where the budget allows, and how it is cut where not: a part of a section, a paragraph, a sentence.</summary>
/// <param name="TableHeader">For a row below the header of its table, that header.</param>
internal sealed record Piece(TextRange Range, int Tokens, string TableHeader, Func<IReadOnlyList<Piece>> Split)
{
    public Piece With(Piece next) => this with { Range = Range with { End = next.Range.End }, Tokens = Tokens + next.Tokens };

    /// <summary>This piece with what stands above it, so that a heading is never alone.</summary>
    public Piece Under(Piece heading) => new(
        Range with { Start = heading.Range.Start },
        heading.Tokens + Tokens,
        "",
        () => Split() is { Count: > 0 } parts ? [parts[0].Under(heading), .. parts.Skip(1)] : [heading, this]);
}
