using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Models;

/// <summary>The third step: words to tokens. Immutable and safe to share; what a thread needs to work with it is its <see cref="ModelWorker"/>.</summary>
internal abstract class TokenModel
{
    public abstract Vocabulary Vocabulary { get; }

    /// <summary>The token for what the vocabulary does not have, or null where there is none.</summary>
    public abstract int? UnknownId { get; }

    /// <param name="withheld">Tokens that no text may become, whatever it reads: the special ones, where text is not to be trusted.</param>
    public abstract ModelWorker NewWorker(IReadOnlySet<int> withheld);
}

/// <summary>One thread's workplace: buffers and what it remembers of earlier words, both bounded.</summary>
internal abstract class ModelWorker
{
    /// <summary>Adds the tokens of one word, which is not empty and has no unpaired surrogates.</summary>
    public abstract void Encode(ReadOnlySpan<char> units, int start, int end, TokenList tokens);
}
