using Huida.Evaluation.Tokenization;
using Huida.Tests.Tokenization.Pipeline;
using Huida.Tokenization.Files;

namespace Huida.Tests.Tokenization.Files;

public sealed class SavedTokenizerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huida-saved-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("bert-base-uncased")]
    [InlineData("minimind")]
    [InlineData("qwen3")]
    [InlineData("e5-zh-en")]
    [InlineData("tiktoken-cl100k_base")]
    public void Save_ThenLoad_StillEqualsTheReference(string name)
    {
        string folder = PublicSets.Require("tokenization");
        string saved = Path.Combine(_folder, "tokenizer.json");

        TokenizerFile.Save(TokenizerFile.Load(Path.Combine(folder, GoldenSet.Tokenizers[name])), saved);

        var golden = GoldenFile.Read(Path.Combine(folder, $"golden-{name}.json"));
        Assert.Empty(new GoldenComparison(golden, TokenizerFile.Load(saved)).Run());
    }

    [Fact]
    public void Save_Twice_GivesTheSameBytes()
    {
        string first = Path.Combine(_folder, "first.json"), second = Path.Combine(_folder, "second.json");

        TokenizerFile.Save(SmallTokenizers.Unigram(), first);
        TokenizerFile.Save(TokenizerFile.Load(first), second);

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void Save_SentencePieceModel_SaysThatItCannot()
    {
        string model = PublicSets.Require("tokenization", "sentencepiece", "unigram.model");

        Assert.Throws<NotSupportedException>(() => TokenizerFile.Save(TokenizerFile.Load(model), Path.Combine(_folder, "tokenizer.json")));
    }
}
