using Huida.Tokenization.Training;

namespace Huida.Server.Api;

/// <summary>What training a tokenizer came to.</summary>
/// <param name="Vocabulary">How many tokens, with the special ones.</param>
/// <param name="Bytes">Of the text.</param>
/// <param name="Words">In the text.</param>
internal sealed record TrainJson(string File, string Kind, int Vocabulary, long Bytes, long Words, int DifferentWords, double Seconds)
{
    public static TrainJson From(string file, TokenizerKind kind, Corpus corpus, TrainedTokenizer trained, TimeSpan time) => new(
        file, kind.ToString().ToLowerInvariant(), trained.VocabularySize, corpus.Length, trained.Words, trained.DifferentWords, Math.Round(time.TotalSeconds, 3));
}
