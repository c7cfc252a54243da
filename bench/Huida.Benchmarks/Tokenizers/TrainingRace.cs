using System.Collections.Immutable;
using Huida.Tokenization.Training;

namespace Huida.Benchmarks.Tokenizers;

/// <summary>Huida's trainers and their peers over the same text in one run, as ratios: one thread, seconds of CPU, the best of two.</summary>
internal static class TrainingRace
{
    private const int CharacterMerges = 8000;
    private const int UsualOfRust = 30_000;

    /// <param name="text">A file of text.</param>
    /// <param name="nodeModules">A folder where the npm package of trainers.mjs is installed; without it that peer is left out.</param>
    public static int Run(string text, string? nodeModules)
    {
        var corpus = Corpus.Open(text);
        var characters = Trained(TokenizerKind.Characters, corpus, 1 << 20, []);
        int alphabet = characters.VocabularySize - 1; // without [UNK]
        double sentencePiece = Peers.Run("/usr/bin/python3", "trainers.py", Path.GetTempPath(), Path.GetFullPath(text), $"{alphabet + 3 + CharacterMerges}").Single().Value;
        var rust = nodeModules is null ? [] : Peers.Run("node", "trainers.mjs", nodeModules, Path.GetFullPath(text)).ToDictionary();

        Console.WriteLine($"{text}, {corpus.Length / 1e6:F1} MB, {alphabet} characters: seconds, times the peer's speed");
        Print("characterbpe, 8,000 merges", TokenizerKind.CharacterBpe, corpus, alphabet + 259 + CharacterMerges, null, sentencePiece);
        Print("bpe, 30,000 tokens", TokenizerKind.Bpe, corpus, UsualOfRust, [], rust.GetValueOrDefault("tokenizers bpe"));
        Print("wordpiece, 30,000 tokens", TokenizerKind.WordPiece, corpus, UsualOfRust, [], rust.GetValueOrDefault("tokenizers wordpiece"));

        return 0;
    }

    private static void Print(string name, TokenizerKind kind, Corpus corpus, int size, ImmutableArray<string>? specials, double peer)
    {
        double best = double.MaxValue;
        for (int i = 0; i < 2; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            Trained(kind, corpus, size, specials);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        Console.WriteLine($"{name,-28} {best,6:F2}  {(peer > 0 ? $"×{peer / best:F1} ({peer:F2})" : "")}");
    }

    private static TrainedTokenizer Trained(TokenizerKind kind, Corpus corpus, int size, ImmutableArray<string>? specials) =>
        TokenizerTrainer.Train(kind, corpus, new TrainingOptions { VocabularySize = size, SpecialTokens = specials, LowersCase = true, Threads = 1 }, null, default);
}
