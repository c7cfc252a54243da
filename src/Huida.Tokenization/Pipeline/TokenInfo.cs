namespace Huida.Tokenization.Pipeline;

/// <summary>Where a token comes from.</summary>
public enum TokenKind
{
    Text,

    /// <summary>By the model's template: it stands nowhere in the text.</summary>
    Added,
    Padding,
}

/// <summary>A token with what is known of it.</summary>
/// <param name="Token">As the vocabulary writes it; for some models, an unknown token as the text reads.</param>
/// <param name="Place">In UTF-16 units of the original text; empty at 0 where the token stands nowhere.</param>
/// <param name="Word">The number of the word that it is part of, or -1.</param>
/// <param name="Sequence">0 for the first text, 1 for the second, -1 for neither.</param>
public readonly record struct TokenInfo(int Id, string Token, TextRange Place, int Word, int Sequence, int TypeId, TokenKind Kind);
