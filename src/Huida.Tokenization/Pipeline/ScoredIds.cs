namespace Huida.Tokenization.Pipeline;

/// <summary>The ids of one way to cut a text.</summary>
/// <param name="Score">The sum of the pieces' log probabilities; ten below the rarest for a character that is no piece.</param>
public sealed record ScoredIds(IReadOnlyList<int> Ids, double Score);
