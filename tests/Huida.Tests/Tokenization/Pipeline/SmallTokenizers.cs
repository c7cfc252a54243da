using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Huida.Tokenization.Files;
using Huida.Tokenization.Pipeline;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tests.Tokenization.Pipeline;

/// <summary>Tokenizers of a few tokens, each as the file that the loaders read.</summary>
internal static class SmallTokenizers
{
    public static Tokenizer WordPiece(bool lowersCase = false) => Load(WordPieceJson(lowersCase));

    public static Tokenizer ByteLevel() => Load(ByteLevelJson());

    public static Tokenizer Unigram() => Load(UnigramJson());

    public static Tokenizer Load(string json) => TokenizerJson.Read(Encoding.UTF8.GetBytes(json));

    public static string WordPieceJson(bool lowersCase)
    {
        string[] tokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "hello", "world", "##s", "世", "界"];
        var vocabulary = new JsonObject();
        for (int id = 0; id < tokens.Length; id++)
        {
            vocabulary[tokens[id]] = id;
        }

        return $$"""
            {
              "added_tokens": [
                { "id": 1, "content": "[UNK]", "special": true, "normalized": false },
                { "id": 3, "content": "[SEP]", "special": true, "normalized": false }
              ],
              "normalizer": { "type": "BertNormalizer", "lowercase": {{(lowersCase ? "true" : "false")}} },
              "pre_tokenizer": { "type": "BertPreTokenizer" },
              "post_processor": { "type": "BertProcessing", "cls": ["[CLS]", 2], "sep": ["[SEP]", 3] },
              "decoder": { "type": "WordPiece" },
              "model": { "type": "WordPiece", "vocab": {{vocabulary.ToJsonString()}} }
            }
            """;
    }

    /// <summary>All bytes, and "he" and "hel" merged.</summary>
    public static string ByteLevelJson()
    {
        var vocabulary = new JsonObject();
        foreach (char character in ByteAlphabet.Characters)
        {
            vocabulary[character.ToString()] = vocabulary.Count;
        }

        vocabulary["he"] = 256;
        vocabulary["hel"] = 257;

        return $$"""
            {
              "pre_tokenizer": { "type": "ByteLevel", "add_prefix_space": false },
              "decoder": { "type": "ByteLevel" },
              "model": { "type": "BPE", "vocab": {{vocabulary.ToJsonString()}}, "merges": ["h e", ["he", "l"]] }
            }
            """;
    }

    public static string UnigramJson() => $$"""
        {
          "added_tokens": [{ "id": 0, "content": "<unk>", "special": true }],
          "normalizer": { "type": "NFKC" },
          "pre_tokenizer": { "type": "Metaspace" },
          "decoder": { "type": "Metaspace" },
          "model": { "type": "Unigram", "unk_id": 0, "vocab": {{JsonSerializer.Serialize((object[][])[["<unk>", 0], ["▁", -3], ["▁hello", -2], ["hel", -4], ["lo", -4], ["世界", -5], ["a", -6]])}} }
        }
        """;
}
