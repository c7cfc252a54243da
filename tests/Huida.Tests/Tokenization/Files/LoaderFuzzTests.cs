using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Huida.Tests.Tokenization.Pipeline;
using Huida.Tokenization;
using Huida.Tokenization.Files;

namespace Huida.Tests.Tokenization.Files;

/// <summary>
/// Files broken at random: each loads and works, or is refused with one error that names the file and the place in it. The same few hundred
/// files a format each time; HUIDA_FUZZ_SECONDS instead goes on for so long with others. What was found once stays in the corpus of
/// <see cref="Load_WhatBrokeOnce_IsRefusedOrWorks"/>.
/// </summary>
public sealed class LoaderFuzzTests : IDisposable
{
    private const int Files = 200;

    private static readonly Dictionary<string, byte[][]> Seeds = new()
    {
        ["tokenizer.json"] =
        [
            .. ((string[])[SmallTokenizers.WordPieceJson(lowersCase: true), SmallTokenizers.UnigramJson(), ByteLevelWithEverything]).Select(Encoding.UTF8.GetBytes),
        ],
        ["vocab.json"] = ["""{ "h": 0, "e": 1, "he": 2, "Ġ": 3, "<|endoftext|>": 4 }"""u8.ToArray()],
        ["merges.txt"] = ["#version: 0.2\nh e\n"u8.ToArray()],
        ["vocab.txt"] = ["[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nhello\n##s\n世\n"u8.ToArray()],
        ["cl100k_base.tiktoken"] = ["aA== 0\nZQ== 1\nbA== 2\nbw== 3\naGU= 4\nbGw= 5\naGVsbG8= 6\nIA== 7\n"u8.ToArray()],
        ["small.model"] = [.. ((byte[])[1, 2, 3, 4]).Select(SmallTokenizers.SentencePieceFile)],
        ["dict.txt"] = ["世界 50 n\nhello 3 eng\n世 1\n界 1 n\n"u8.ToArray()],
        ["user.txt"] = ["世界 50 n\neasy install 3 eng\n好用 300\n界\n"u8.ToArray()],
        ["hmm.json"] = [SmallHmm],
    };

    /// <summary>What an error says beside the file: a line or byte, a field, or what is missing.</summary>
    private static readonly Regex Place = new(@": .*(line \d|byte \d|piece \d|\$|_spec|pieces|the token|start|trans|emit|half a character)", RegexOptions.Singleline);

    private readonly string _folder = Directory.CreateTempSubdirectory("huida-fuzz-").FullName;

    public static TheoryData<string> Formats => [.. Seeds.Keys];

    private static string ByteLevelWithEverything => """
        {
          "truncation": { "max_length": 8, "stride": 1, "strategy": "OnlyFirst", "direction": "Left" },
          "padding": { "strategy": { "Fixed": 4 }, "pad_id": 0, "pad_token": "x", "pad_type_id": 0, "pad_to_multiple_of": 8 },
          "added_tokens": [{ "id": 9, "content": "<|end|>", "special": true, "lstrip": true, "single_word": true }, { "id": 10, "content": "hi", "normalized": true }],
          "normalizer": { "type": "Sequence", "normalizers": [{ "type": "NFC" }, { "type": "Replace", "pattern": { "Regex": " +" }, "content": " " }, { "type": "Strip" }] },
          "pre_tokenizer": { "type": "Sequence", "pretokenizers": [{ "type": "Split", "pattern": { "Regex": "\\p{N}+|(?=x)" }, "behavior": "Isolated" }, { "type": "ByteLevel" }] },
          "post_processor": { "type": "Sequence", "processors": [{ "type": "ByteLevel" }, { "type": "RobertaProcessing", "cls": ["h", 0], "sep": ["e", 1] }] },
          "decoder": { "type": "Sequence", "decoders": [{ "type": "Replace", "pattern": { "String": "▁" }, "content": " " }, { "type": "ByteFallback" }, { "type": "Fuse" }, { "type": "Strip", "content": " ", "start": 1, "stop": 0 }] },
          "model": { "type": "BPE", "unk_token": "h", "fuse_unk": true, "byte_fallback": true, "continuing_subword_prefix": "", "vocab": { "h": 0, "e": 1, "l": 2, "o": 3, "he": 4, "Ġ": 5 }, "merges": ["h e"] }
        }
        """;

    private static byte[] SmallHmm => """
        { "start": { "B": -0.2, "E": -3.14e100, "M": -3.14e100, "S": -1.4 },
          "trans": { "B": { "E": -0.5, "M": -0.9 }, "E": { "B": -0.5, "S": -0.8 }, "M": { "E": -0.3, "M": -1.2 }, "S": { "B": -0.7, "S": -0.6 } },
          "emit": { "B": { "世": -3 }, "E": { "界": -3 }, "M": { "界": -8 }, "S": { "世": -7 } } }
        """u8.ToArray();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Load_BrokenAtRandom_IsRefusedOrWorks(string format)
    {
        double? seconds = Environment.GetEnvironmentVariable("HUIDA_FUZZ_SECONDS") is { } given ? double.Parse(given, CultureInfo.InvariantCulture) : null;
        var clock = Stopwatch.StartNew();
        Random random = new(seconds is null ? 20261124 : Environment.TickCount);
        int runs = 0;
        for (; seconds is null ? runs < Files : clock.Elapsed.TotalSeconds < seconds; runs++)
        {
            byte[] seed = Seeds[format][random.Next(Seeds[format].Length)];
            bool isJson = format.EndsWith(".json", StringComparison.Ordinal);
            AssertRefusedOrWorks(format, isJson && random.Next(2) == 0 ? BrokenJson(seed, random) : Broken(seed, random));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{runs} files");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Load_Seeds_Work(string format)
    {
        foreach (byte[] seed in Seeds[format])
        {
            Use(format, seed);
        }
    }

    [Theory]
    [InlineData("tokenizer.json", """{ "added_tokens": [{ "id": 1, "content": "\ud800" }], "model": { "vocab": {} } }""")]
    [InlineData("tokenizer.json", """{ "model": { "vocab": { "\ud800": 1 } } }""")]
    [InlineData("tokenizer.json", """{ "added_tokens": [{ "id": 1, "content": "a", "norm\ud800alized": false }], "model": { "vocab": {} } }""")]
    [InlineData("tokenizer.json", """{ "added_tokens": [{ "id": 2147483647, "content": "a", "special": true }], "model": { "vocab": {} } }""")]
    [InlineData("vocab.json", """{ "\ud800": 1 }""")]
    [InlineData("vocab.json", """{ "a": 1 } x""")]
    [InlineData("hmm.json", """{ "start": { "\ud800": 1 } }""")]
    [InlineData("hmm.json", """{ "start": {}, "trans": { "E": {} } }""")]
    [InlineData("dict.txt", "")]
    [InlineData("user.txt", "\n")]
    public void Load_WhatBrokeOnce_IsRefusedOrWorks(string format, string content) => AssertRefusedOrWorks(format, Encoding.UTF8.GetBytes(content));

    private void AssertRefusedOrWorks(string format, byte[] content)
    {
        try
        {
            Use(format, content);
        }
        catch (InvalidDataException refused)
        {
            Assert.StartsWith(_folder, refused.Message, StringComparison.Ordinal);
            Assert.Contains(format, refused.Message, StringComparison.Ordinal);
            Assert.Matches(Place, refused.Message);
        }
        catch (Exception wrong)
        {
            Assert.Fail($"{format} {Convert.ToBase64String(content)}: {wrong}");
        }
    }

    private void Use(string format, byte[] content)
    {
        const string Text = "hello 世界, hi <|end|> x12 \uD840\uDC00 ▁a";

        string file = Path.Combine(_folder, format);
        File.WriteAllBytes(file, content);
        if (format is "dict.txt" or "user.txt" or "hmm.json")
        {
            string dictionary = format == "dict.txt" ? file : Write("good.txt", Seeds["dict.txt"][0]);
            string model = format == "hmm.json" ? file : Write("good.json", SmallHmm);
            var segmenter = DictionarySegmenter.Load(dictionary, model);
            segmenter = format == "user.txt" ? segmenter.WithUserDictionary(file) : segmenter;
            foreach (var mode in Enum.GetValues<SegmentationMode>())
            {
                segmenter.Cut(Text, mode);
            }

            return;
        }

        if (format is "vocab.json" or "merges.txt")
        {
            file = format == "vocab.json" ? file : Write("vocab.json", Seeds["vocab.json"][0]);
            _ = format == "merges.txt" ? file : Write("merges.txt", Seeds["merges.txt"][0]);
        }

        var tokenizer = TokenizerFile.Load(file);
        var encoded = tokenizer.EncodePair(Text, "hello", new(AddsTemplate: true));
        tokenizer.Decode(encoded.Ids);
    }

    private string Write(string name, byte[] content)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, content);

        return file;
    }

    /// <summary>JSON still, with one to four values left out, doubled, or put for others: it comes past the parser.</summary>
    private static byte[] BrokenJson(byte[] seed, Random random)
    {
        var root = JsonNode.Parse(seed)!;
        for (int change = random.Next(4); change >= 0; change--)
        {
            List<JsonNode> inner = [.. Below(root).Where(node => node.Parent is not null)];
            if (inner.Count == 0)
            {
                break;
            }

            var node = inner[random.Next(inner.Count)];
            var other = random.Next(3) == 0 ? inner[random.Next(inner.Count)].DeepClone() : JsonNode.Parse(Values[random.Next(Values.Length)]);
            switch (node.Parent)
            {
                case JsonObject parent when random.Next(3) == 0:
                    parent.Remove(node.GetPropertyName());
                    break;
                case JsonArray parent when random.Next(3) == 0:
                    parent.Insert(node.GetElementIndex(), other);
                    break;
                default:
                    node.ReplaceWith(other);
                    break;
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(root);
    }

    private static IEnumerable<JsonNode> Below(JsonNode? node) => node switch
    {
        null => [],
        JsonObject parent => parent.SelectMany(pair => Below(pair.Value)).Prepend(node),
        JsonArray parent => parent.SelectMany(Below).Prepend(node),
        _ => [node],
    };

    private static readonly string[] Values =
    [
        "null", "true", "-1", "0", "3", "1.5", "-1e30", "2147483647", "2147483648", "1e400", "\"\"", "\"x\"", "\"▁\"", "\"(\"", "\"BPE\"", "\"Unigram\"", "\"WordPiece\"", "\"Sequence\"", "[]", "[[]]", "[\"h\", 0]", "{}",
        "{ \"type\": \"Sequence\" }", "{ \"Regex\": \"(\" }", "{ \"String\": \"\" }", "{ \"type\": \"ByteLevel\" }", "{ \"type\": \"NFKC\" }", "{ \"type\": \"Precompiled\", \"precompiled_charsmap\": \"AAAA\" }",
    ];

    /// <summary>One to four changes: bytes changed, cut out, doubled, or numbers put for others.</summary>
    private static byte[] Broken(byte[] seed, Random random)
    {
        List<byte> bytes = [.. seed];
        for (int change = random.Next(4); change >= 0 && bytes.Count > 0; change--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 20), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Inserted[random.Next(Inserted.Length)]));
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }

    private static readonly string[] Inserted = ["-1", "999999999999", "1e400", "null", "[]", "{}", "\"\"", "\\ud800", "\n", " ", "(", "▁", "\"type\": \"BPE\",", "\0"];
}
