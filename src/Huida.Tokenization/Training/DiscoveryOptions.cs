namespace Huida.Tokenization.Training;

/// <summary>When a string of Chinese characters that the dictionary does not have is taken for a word. The defaults were chosen on an encyclopedia's articles.</summary>
public sealed record DiscoveryOptions
{
    /// <summary>How often it must stand in the text.</summary>
    public long MinFrequency { get; init; } = 5;

    /// <summary>Of a word, in characters.</summary>
    public int MaxLength { get; init; } = 5;

    /// <summary>How much more often its parts must stand together than by chance: the pointwise mutual information of the two parts, in nats, where it is least.</summary>
    public double MinCohesion { get; init; } = 3;

    /// <summary>How free what stands beside it must be: the entropy of the neighbouring characters, in nats, on the side where it is less.</summary>
    public double MinFreedom { get; init; } = 0.8;

    /// <summary>Whether words count too that are made of words which the dictionary has (世界大战); these are phrases as often as not.</summary>
    public bool TakesCompounds { get; init; }

    /// <summary>Whether text is folded first as Huida folds it: compatibility forms, lower case, simplified characters.</summary>
    public bool FoldsText { get; init; } = true;

    /// <summary>How many different strings are kept, the most frequent: it bounds the memory, about 200 bytes each.</summary>
    public int MaxStrings { get; init; } = 4_000_000;

    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MinFrequency, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxLength, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxLength, 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxStrings, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
