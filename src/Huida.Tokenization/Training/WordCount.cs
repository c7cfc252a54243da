namespace Huida.Tokenization.Training;

/// <summary>A word of a corpus and how often it stands there.</summary>
internal readonly record struct WordCount(string Word, long Count);
