using System.Text;
using Huida.Tokenization.Files;

namespace Huida.Tests.Tokenization.Files;

public sealed class TokenizerFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huida-tokenizer-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("""{ "model": """, "line 1")]
    [InlineData("[]", "$ is not an object")]
    [InlineData("{}", "$.model is missing")]
    [InlineData("""{ "model": { "type": "Magic", "vocab": {} } }""", "$.model.type names a model that is not known here: \"Magic\"")]
    [InlineData("""{ "model": { "type": "WordPiece" } }""", "$.model.vocab is missing")]
    [InlineData("""{ "model": { "type": "WordPiece", "vocab": { "a": -1 } } }""", "$.model.vocab[\"a\"] is not an id")]
    [InlineData("""{ "model": { "type": "WordPiece", "vocab": { "a": 1 } } }""", "$.model.unk_token is not in the vocabulary")]
    [InlineData("""{ "model": { "type": "BPE", "vocab": { "a": 0, "b": 1 }, "merges": ["a b"] } }""", "$.model.merges[0] needs the tokens")]
    [InlineData("""{ "model": { "type": "BPE", "vocab": { "a": 0 }, "merges": ["a"] } }""", "$.model.merges[0] is not a pair")]
    [InlineData("""{ "model": { "type": "Unigram", "vocab": [["a", 0], ["b"]] } }""", "$.model.vocab[1] is not a pair")]
    [InlineData("""{ "model": { "type": "Unigram", "unk_id": 5, "vocab": [["a", 0]] } }""", "$.model.unk_id is not an id of the vocabulary")]
    [InlineData("""{ "normalizer": { "type": "Magic" }, "model": { "vocab": {} } }""", "$.normalizer.type names a normalizer")]
    [InlineData("""{ "pre_tokenizer": { "type": "Split", "pattern": { "Regex": "(" } }, "model": { "vocab": {} } }""", "$.pre_tokenizer.pattern.Regex is not a regular expression")]
    [InlineData("""{ "post_processor": { "type": "BertProcessing", "cls": [] }, "model": { "vocab": {} } }""", "$.post_processor.cls is not a pair")]
    [InlineData("""{ "added_tokens": [{ "id": 1 }], "model": { "vocab": {} } }""", "$.added_tokens[0].content is not a string: it is missing")]
    [InlineData("""{ "normalizer": { "type": "Precompiled", "precompiled_charsmap": "AAAA" }, "model": { "vocab": {} } }""", "$.normalizer.precompiled_charsmap: the precompiled character map is cut short")]
    public void Load_BrokenTokenizerJson_NamesFileAndField(string json, string expected) => AssertBroken("tokenizer.json", Encoding.UTF8.GetBytes(json), expected);

    [Theory]
    [InlineData("vocab.txt", "a\nb\n", "the token [UNK] is missing")]
    [InlineData("cl100k_base.tiktoken", "IQ== 0\nIg==\n", "line 2")]
    [InlineData("cl100k_base.tiktoken", "IQ== 0\nIQ== 1\n", "line 2")]
    [InlineData("mine.tiktoken", "IQ== 0\n", "\"mine\" is not known")]
    [InlineData("mine.xyz", "", "no known format")]
    public void Load_BrokenFile_NamesFileAndPlace(string name, string content, string expected) => AssertBroken(name, Encoding.UTF8.GetBytes(content), expected);

    [Fact]
    public void Load_BrokenModel_NamesTheByte()
    {
        AssertBroken("cut.model", [0x0A, 0x10, 0x0A], "byte 2: this is no protocol buffer");
        AssertBroken("empty.model", [], "pieces: none is of the kind UNKNOWN");
    }

    [Fact]
    public void Load_BrokenMerges_NamesTheLine()
    {
        File.WriteAllText(Path.Combine(_folder, "merges.txt"), "#version: 0.2\na b\n");

        AssertBroken("vocab.json", """{ "a": 0, "b": 1 }"""u8.ToArray(), "merges.txt: line 2 needs the tokens");
    }

    [Fact]
    public void Load_VocabularyText_SplitsAtLineFeedsAlone()
    {
        string file = Write("vocab.txt", Encoding.UTF8.GetBytes("[PAD]\n[UNK]\n[CLS]\n[SEP]\n\u2028\nhello\n"));

        var tokenizer = TokenizerFile.Load(file);

        Assert.Equal("hello", tokenizer.TokenOf(5));
        Assert.Equal([2, 5, 3], tokenizer.Encode("hello", new(AddsTemplate: true)).Ids);
    }

    [Fact]
    public void Load_VocabularyAndMerges_IsByteLevel()
    {
        File.WriteAllText(Path.Combine(_folder, "merges.txt"), "#version: 0.2\nh i\n");
        Write("vocab.json", """{ "h": 0, "i": 1, "hi": 2, "Ġ": 3 }"""u8.ToArray());

        Assert.Equal([2, 3, 2], TokenizerFile.Load(_folder).EncodeToIds("hi hi"));
    }

    private void AssertBroken(string name, byte[] content, string expected)
    {
        string file = Write(name, content);

        var wrong = Assert.Throws<InvalidDataException>(() => TokenizerFile.Load(file));

        Assert.StartsWith($"{file}: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    private string Write(string name, byte[] content)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllBytes(file, content);

        return file;
    }
}
