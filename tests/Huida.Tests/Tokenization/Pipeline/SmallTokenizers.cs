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

    /// <summary>One of every kind of model, and with every step that rewrites text.</summary>
    public static IReadOnlyDictionary<string, Tokenizer> OfEveryKind() => new Dictionary<string, Tokenizer>
    {
        ["WordPiece"] = WordPiece(),
        ["WordPiece, uncased"] = WordPiece(lowersCase: true),
        ["byte-level BPE"] = ByteLevel(),
        ["BPE of characters with byte fallback"] = Load(CharacterPairsJson()),
        ["Unigram"] = Unigram(),
        ["words"] = Load(WordsJson()),
        ["sentencepiece Unigram"] = SentencePieceModel.Read(SentencePieceFile(1)),
        ["sentencepiece BPE"] = SentencePieceModel.Read(SentencePieceFile(2)),
        ["sentencepiece words"] = SentencePieceModel.Read(SentencePieceFile(3)),
        ["sentencepiece characters"] = SentencePieceModel.Read(SentencePieceFile(4)),
    };

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

    public static string CharacterPairsJson()
    {
        var vocabulary = new JsonObject { ["<unk>"] = 0, ["h"] = 1, ["e"] = 2, ["he"] = 3, ["▁"] = 4, ["▁he"] = 5, ["世"] = 6 };
        for (int value = 0; value < 256; value++)
        {
            vocabulary[$"<0x{value:X2}>"] = vocabulary.Count;
        }

        return $$"""
            {
              "normalizer": { "type": "Sequence", "normalizers": [{ "type": "Prepend", "prepend": "▁" }, { "type": "Replace", "pattern": { "String": " " }, "content": "▁" }] },
              "decoder": { "type": "Sequence", "decoders": [{ "type": "Replace", "pattern": { "String": "▁" }, "content": " " }, { "type": "ByteFallback" }, { "type": "Fuse" }, { "type": "Strip", "content": " ", "start": 1, "stop": 0 }] },
              "model": { "type": "BPE", "unk_token": "<unk>", "fuse_unk": true, "byte_fallback": true, "vocab": {{vocabulary.ToJsonString()}}, "merges": ["h e", "▁ he"] }
            }
            """;
    }

    public static string WordsJson() => """
        {
          "normalizer": { "type": "Sequence", "normalizers": [{ "type": "NFKD" }, { "type": "StripAccents" }, { "type": "Lowercase" }, { "type": "NFC" }, { "type": "Strip" }] },
          "pre_tokenizer": { "type": "Sequence", "pretokenizers": [{ "type": "Whitespace" }, { "type": "Digits", "individual_digits": true }, { "type": "Punctuation", "behavior": "Isolated" }] },
          "model": { "type": "WordLevel", "unk_token": "<unk>", "vocab": { "<unk>": 0, "hello": 1, "1": 2, "don": 3 } }
        }
        """;

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

    /// <summary>A sentencepiece model of a few pieces: its algorithm (1 Unigram, 2 BPE, 3 words, 4 characters), pieces of every kind, and how text is normalized.</summary>
    public static byte[] SentencePieceFile(byte algorithm)
    {
        (string Text, float Score, byte Kind)[] pieces =
        [
            ("<unk>", 0, 2), ("<s>", 0, 3), ("▁", -2, 1), ("h", -4, 1), ("e", -4, 1), ("l", -4, 1), ("he", -3, 1), ("▁he", -2.5f, 1), ("世界", -3, 1), ("hi", 0, 4), ("<0x41>", 0, 6), ("o", -1, 5),
        ];
        List<byte> model = [];
        foreach (var (text, score, kind) in pieces)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            byte[] piece = [0x0A, (byte)utf8.Length, .. utf8, 0x15, .. BitConverter.GetBytes(score), 0x18, kind];
            model.AddRange([0x0A, (byte)piece.Length, .. piece]);
        }

        model.AddRange([0x12, 2, 0x18, algorithm]);
        model.AddRange([0x1A, 6, 0x18, 1, 0x20, 1, 0x28, 1]);

        return [.. model];
    }
}
