namespace Huida.Tokenization;

/// <summary>How long texts are in tokens: the measure of every budget. Immutable and safe to share.</summary>
/// <param name="Fingerprint">Another one where a text might have another number of tokens.</param>
/// <param name="Count">The tokens of a text. That of a text is at most about the sum of its parts'.</param>
public sealed record TokenCounter(string Fingerprint, Func<ReadOnlySpan<char>, int> Count)
{
    /// <summary>Without a model.</summary>
    public static TokenCounter Plain { get; } = new("plain 1", PlainTokens.Count);
}
