namespace Huida.Evaluation.Tokenization;

/// <summary>Where a tokenizer gives something else than the reference did.</summary>
/// <param name="What">What differs: ids, tokens, places, decoded and so on.</param>
public sealed record GoldenDifference(string Golden, string What, string Text, string Expected, string Actual);
