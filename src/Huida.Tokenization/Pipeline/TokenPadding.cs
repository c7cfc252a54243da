namespace Huida.Tokenization.Pipeline;

/// <summary>Makes encoded texts equally long.</summary>
internal static class TokenPadding
{
    public static IReadOnlyList<EncodedText> Pad(IReadOnlyList<EncodedText> texts, Padding padding)
    {
        int length = padding.Length ?? texts.Select(text => text.Tokens.Length).DefaultIfEmpty().Max();
        length = (length + padding.MultipleOf - 1) / padding.MultipleOf * padding.MultipleOf;

        return [.. texts.Select(text => Pad(text, length, padding))];
    }

    private static EncodedText Pad(EncodedText text, int length, Padding padding)
    {
        var fill = Enumerable.Repeat(
            new TokenInfo(padding.Id, padding.Token, default, Word: -1, Sequence: -1, padding.TypeId, TokenKind.Padding),
            Math.Max(0, length - text.Tokens.Length));

        return new EncodedText(
            padding.IsLeft ? [.. fill, .. text.Tokens] : [.. text.Tokens, .. fill],
            text.UnknownCount,
            [.. text.Overflow.Select(part => Pad(part, length, padding))]);
    }
}
