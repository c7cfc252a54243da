using System.Collections.Immutable;
using Huida.Tokenization.Decoders;
using Huida.Tokenization.Models;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.PostProcessors;
using Huida.Tokenization.PreTokenizers;

namespace Huida.Tokenization.Pipeline;

/// <summary>The steps of a tokenizer, in their order, and what its file says of texts that are too long or too short.</summary>
internal sealed record TokenizerParts(TokenModel Model)
{
    public Normalizer? Normalizer { get; init; }

    public PreTokenizer? PreTokenizer { get; init; }

    public PostProcessor PostProcessor { get; init; } = PostProcessor.Plain;

    public Decoder Decoder { get; init; } = new SpacedDecoder();

    public ImmutableArray<AddedToken> AddedTokens { get; init; } = [];

    public Truncation? Truncation { get; init; }

    public Padding? Padding { get; init; }
}
