using System.Collections.Immutable;

namespace Huida.Tokenization.Pipeline;

/// <summary>What the steps before the model made of a part of a text, for people to look at.</summary>
/// <param name="Original">The part as it is in the text.</param>
/// <param name="Found">The added token that the part is; the other fields are then empty.</param>
/// <param name="Normalized">After the normalizer.</param>
/// <param name="Words">After the pre-tokenizer: what the model sees.</param>
public sealed record TokenizedSegment(string Original, AddedToken? Found, string Normalized, ImmutableArray<string> Words);
