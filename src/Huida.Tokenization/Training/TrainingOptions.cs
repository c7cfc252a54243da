using System.Collections.Immutable;

namespace Huida.Tokenization.Training;

/// <summary>What all trainers go by. Trained is the same, whatever the number of threads.</summary>
public sealed record TrainingOptions
{
    /// <summary>How many tokens there shall be with the special ones; fewer where the text does not give more.</summary>
    public int VocabularySize { get; init; } = 8000;

    /// <summary>How often a token must stand in the text to be taken.</summary>
    public long MinFrequency { get; init; }

    /// <summary>They get the first ids, in their order; null for those that are usual with the kind.</summary>
    public ImmutableArray<string>? SpecialTokens { get; init; }

    /// <summary>How many different characters are kept, the most frequent; null for all. Not for bytes.</summary>
    public int? AlphabetLimit { get; init; }

    /// <summary>Characters that are tokens though the text may not have them.</summary>
    public string InitialAlphabet { get; init; } = "";

    /// <summary>Of the words of the text, the most frequent are learned from, as many as this: it bounds the memory.</summary>
    public int MaxWords { get; init; } = 10_000_000;

    public int Threads { get; init; } = Environment.ProcessorCount;
}
