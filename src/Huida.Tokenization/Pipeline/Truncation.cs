namespace Huida.Tokenization.Pipeline;

/// <summary>Which text loses tokens when two together are too long.</summary>
public enum TruncationStrategy
{
    /// <summary>The longer one, until both are equally long.</summary>
    LongestFirst,
    OnlyFirst,
    OnlySecond,
}

/// <summary>How many tokens may come out, the template's among them, and what is kept.</summary>
/// <param name="Stride">How many tokens each part that is cut off shares with the part before.</param>
/// <param name="KeepsEnd">Whether the start is cut off instead of the end.</param>
public sealed record Truncation(int MaxLength, int Stride = 0, TruncationStrategy Strategy = TruncationStrategy.LongestFirst, bool KeepsEnd = false);
