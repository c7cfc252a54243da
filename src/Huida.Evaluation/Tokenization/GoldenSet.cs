using Huida.Tokenization;
using Huida.Tokenization.Files;

namespace Huida.Evaluation.Tokenization;

/// <summary>The golden files of a folder, each with the tokenizer that it was made with.</summary>
internal static class GoldenSet
{
    /// <summary>The golden files by name and the tokenizer's file beside them.</summary>
    public static IReadOnlyDictionary<string, string> Tokenizers { get; } = new Dictionary<string, string>
    {
        ["bert-base-chinese"] = "bert-base-chinese/tokenizer.json",
        ["bert-base-uncased"] = "bert-base-uncased/tokenizer.json",
        ["bert-base-multilingual-cased"] = "bert-base-multilingual-cased/tokenizer.json",
        ["qwen3"] = "qwen3/tokenizer.json",
        ["minimind"] = "minimind/tokenizer.json",
        ["tiktoken-cl100k_base"] = "tiktoken/cl100k_base.tiktoken",
        ["tiktoken-o200k_base"] = "tiktoken/o200k_base.tiktoken",
        ["spm-unigram"] = "sentencepiece/unigram.model",
        ["spm-bpe"] = "sentencepiece/bpe.model",
        ["spm-char"] = "sentencepiece/char.model",
        ["spm-word"] = "sentencepiece/word.model",
        ["e5-zh-en"] = "e5-zh-en/tokenizer.json",
    };

    /// <summary>The golden file of the dictionary kind.</summary>
    public const string Jieba = "jieba";

    public static IReadOnlyList<string> Names { get; } = [.. Tokenizers.Keys, Jieba];

    public static DictionarySegmenter LoadJieba(string folder) =>
        DictionarySegmenter.Load(Path.Combine(folder, "jieba", "dict-debian-0.42.1.txt"), Path.Combine(folder, "jieba", "hmm.json"));

    public static (int Count, IReadOnlyList<GoldenDifference> Differences) Compare(string folder, string name)
    {
        var golden = GoldenFile.Read(Path.Combine(folder, $"golden-{name}.json"));
        if (name == Jieba)
        {
            return (golden.Cases.Count, SegmentationComparison.Run(golden, LoadJieba(folder)));
        }

        var tokenizer = TokenizerFile.Load(Path.Combine(folder, Tokenizers[name]));

        return (golden.Cases.Count, new GoldenComparison(golden, tokenizer).Run());
    }
}
