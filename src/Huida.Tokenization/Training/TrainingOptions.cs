using System.Collections.Immutable;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Training;

/// <summary>What all trainers go by. What a trainer does not know of, it leaves aside.</summary>
public sealed record TrainingOptions
{
    /// <summary>How many tokens there shall be with the special ones; fewer where the text does not give more.</summary>
    public int VocabularySize { get; init; } = 8000;

    /// <summary>How often a token, or the two that it is made of, must stand in the text.</summary>
    public long MinFrequency { get; init; }

    /// <summary>They get the first ids, in their order; null for those that are usual with the kind.</summary>
    public ImmutableArray<string>? SpecialTokens { get; init; }

    /// <summary>How many different characters are kept, the most frequent; null for all. Not for bytes.</summary>
    public int? AlphabetLimit { get; init; }

    /// <summary>Characters that are tokens though the text may not have them.</summary>
    public string InitialAlphabet { get; init; } = "";

    /// <summary>What a token that was merged of three or more characters (or bytes) stays below, as in the reference; null for no limit.</summary>
    public int? MaxTokenLength { get; init; }

    /// <summary>For WordPiece: whether the model is to know small letters alone.</summary>
    public bool LowersCase { get; init; }

    /// <summary>Of the words of the text, the most frequent are learned from, as many as this: it bounds the memory.</summary>
    public int MaxWords { get; init; } = 10_000_000;

    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(VocabularySize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(VocabularySize, Vocabulary.MaxId + 1);
        ArgumentOutOfRangeException.ThrowIfNegative(MinFrequency);
        ArgumentOutOfRangeException.ThrowIfLessThan(AlphabetLimit ?? 1, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTokenLength ?? 1, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxWords, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
