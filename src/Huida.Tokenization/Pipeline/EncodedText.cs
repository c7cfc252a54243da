using System.Collections.Immutable;

namespace Huida.Tokenization.Pipeline;

/// <summary>
/// A text, or two, as a model wants them. All lists have one entry for each token. Immutable.
/// </summary>
public sealed class EncodedText
{
    internal EncodedText(ImmutableArray<TokenInfo> tokens, int unknownCount, ImmutableArray<EncodedText> overflow)
    {
        Tokens = tokens;
        UnknownCount = unknownCount;
        Overflow = overflow;
    }

    public ImmutableArray<TokenInfo> Tokens { get; }

    /// <summary>The ids, in an array of their own for a model to take.</summary>
    public int[] Ids => [.. Tokens.Select(token => token.Id)];

    /// <summary>0 or 1, by the text and the model's template.</summary>
    public int[] TypeIds => [.. Tokens.Select(token => token.TypeId)];

    /// <summary>1 for tokens, 0 for padding.</summary>
    public int[] AttentionMask => [.. Tokens.Select(token => token.Kind == TokenKind.Padding ? 0 : 1)];

    /// <summary>How many tokens stand for what the vocabulary does not have.</summary>
    public int UnknownCount { get; }

    /// <summary>What truncation cut off, in parts that overlap by its stride, each as the model wants it.</summary>
    public ImmutableArray<EncodedText> Overflow { get; }
}
