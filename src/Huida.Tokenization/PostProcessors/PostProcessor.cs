using System.Collections.Immutable;

namespace Huida.Tokenization.PostProcessors;

/// <summary>A place in what a model is given: a special token, or one of the texts.</summary>
/// <param name="TypeId">What the model is told of the tokens that stand here: 0 for the first text, mostly 1 for the second.</param>
internal abstract record TemplatePart(int TypeId)
{
    internal sealed record Special(int Id, string Token, int TypeId) : TemplatePart(TypeId);

    internal sealed record Text(bool IsSecond, int TypeId) : TemplatePart(TypeId);
}

/// <summary>
/// The fourth step: which special tokens stand around one text, and around and between two. Where a space belongs to a token, its place
/// may be told without the space. Immutable.
/// </summary>
/// <param name="TrimsOffsets">Whether a token's place leaves its spaces out.</param>
/// <param name="HasPrefixSpace">Whether the first token's space is not the text's.</param>
internal sealed record PostProcessor(
    ImmutableArray<TemplatePart> Single, ImmutableArray<TemplatePart> Pair, bool TrimsOffsets = false, bool HasPrefixSpace = false)
{
    public static PostProcessor Plain { get; } = new([new TemplatePart.Text(false, 0)], [new TemplatePart.Text(false, 0), new TemplatePart.Text(true, 1)]);

    /// <summary>[CLS] text [SEP], and [CLS] first [SEP] second [SEP] with the second of type 1.</summary>
    public static PostProcessor Bert(TemplatePart.Special start, TemplatePart.Special end) => new(
        [start, new TemplatePart.Text(false, 0), end],
        [start, new TemplatePart.Text(false, 0), end, new TemplatePart.Text(true, 1), end with { TypeId = 1 }]);

    public ImmutableArray<TemplatePart> Template(bool isPair) => isPair ? Pair : Single;

    /// <summary>Takes spaces out of a byte-level token's place.</summary>
    public TextRange Trim(string token, TextRange place, int index)
    {
        int leading = token.AsSpan().IndexOfAnyExcept(' ', ByteLevelSpace) is var first and >= 0 ? first : token.Length;
        int trailing = token.Length - 1 - token.AsSpan().LastIndexOfAnyExcept(' ', ByteLevelSpace);
        var (start, end) = place;
        if (leading > 0)
        {
            bool isFirst = index == 0 || start == 0;
            start = Math.Min(start + (isFirst && HasPrefixSpace ? leading - 1 : leading), end);
        }

        return new TextRange(start, trailing > 0 && end >= trailing ? Math.Max(end - trailing, start) : end);
    }

    private const char ByteLevelSpace = 'Ġ';
}
