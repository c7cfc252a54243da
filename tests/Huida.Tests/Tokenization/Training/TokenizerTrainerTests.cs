using CsCheck;
using Huida.Tests.Tokenization.Pipeline;
using Huida.Tokenization.Files;
using Huida.Tokenization.Pipeline;
using Huida.Tokenization.Training;

namespace Huida.Tests.Tokenization.Training;

public sealed class TokenizerTrainerTests : IDisposable
{
    private const string Text = """
        The library opens at nine; the libraries' opening hours differ from 9:00 to 21:30.
        图书馆几点开门？图书馆九点开门，晚上九点关门。今天图书馆关门，明天图书馆开门。
        Café naïve 𠀀𠀀𠀁 banana bandana (low, lower, lowest) don't
          𠀀 two  spaces, a	tab and 한국

        """;

    private readonly TrainingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<TokenizerKind> Kinds { get; } = [.. Enum.GetValues<TokenizerKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Train_AnyThreads_GivesTheSameFile(TokenizerKind kind)
    {
        // Several blocks, whose words come in another order each.
        string[] lines = Text.Split('\n');
        string text = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{lines[i * 7 % lines.Length]} {i % 97}\n"));

        byte[] FileBy(int threads) => Save(Train(kind, text, new TrainingOptions { VocabularySize = 600, Threads = threads }));

        byte[] one = FileBy(threads: 1);
        Assert.Equal(one, FileBy(threads: 2));
        Assert.Equal(one, FileBy(threads: 4));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Save_Trained_LoadsWithTheSameIds(TokenizerKind kind)
    {
        var trained = Train(kind, Text);

        Save(trained);
        var loaded = TokenizerFile.Load(SavedPath);

        AnyText.Gen.Select(any => any + Text).Sample(text =>
        {
            Assert.Equal(trained.EncodeToIds(text), loaded.EncodeToIds(text));
            Assert.Equal(trained.Decode(trained.EncodeToIds(text)), loaded.Decode(trained.EncodeToIds(text)));
        });
    }

    [Theory]
    [InlineData(TokenizerKind.Bpe)]
    [InlineData(TokenizerKind.CharacterBpe)]
    public void Decode_OfEncode_IsTheText(TokenizerKind kind)
    {
        var tokenizer = Train(kind, Text);

        AnyText.Gen.Where(text => kind == TokenizerKind.Bpe || !text.Contains('▁')).Sample(any =>
        {
            string text = new([.. any.EnumerateRunes().SelectMany(rune => rune.ToString())]); // unpaired surrogates are U+FFFD
            Assert.Equal(text, tokenizer.Decode(tokenizer.EncodeToIds(text)));
        });
    }

    [Theory]
    [InlineData(TokenizerKind.Bpe, "<|endoftext|>")]
    [InlineData(TokenizerKind.CharacterBpe, "<unk>")]
    [InlineData(TokenizerKind.WordPiece, "[PAD]")]
    [InlineData(TokenizerKind.Unigram, "<unk>")]
    [InlineData(TokenizerKind.Words, "[UNK]")]
    [InlineData(TokenizerKind.Characters, "[UNK]")]
    public void Train_SpecialTokens_HaveTheFirstIdsAndNoTextBecomesThem(TokenizerKind kind, string special)
    {
        var tokenizer = Train(kind, Text);

        Assert.Equal(special, tokenizer.TokenOf(0));
        Assert.Equal([0], tokenizer.EncodeToIds(special, SpecialTokens.Allow).Where(id => id == 0).Distinct());
        Assert.NotEqual([0], tokenizer.EncodeToIds(special));
    }

    [Fact]
    public void Train_WordPiece_PutsItsTemplateAround()
    {
        var tokenizer = Train(TokenizerKind.WordPiece, Text, new TrainingOptions { VocabularySize = 300, LowersCase = true });

        var tokens = tokenizer.Encode("The LIBRARY 图书馆", new EncodeOptions(AddsTemplate: true)).Tokens.Select(token => token.Token);

        Assert.Equal(["[CLS]", "the", "library", "图", "书", "馆", "[SEP]"], tokens);
    }

    [Fact]
    public void Train_Words_MostFrequentFirstThenByCodePoint()
    {
        var tokenizer = Train(TokenizerKind.Words, "b a b c. 中\na b 中", new TrainingOptions { VocabularySize = 5, SpecialTokens = ["[UNK]"] });

        Assert.Equal(["[UNK]", "b", "a", "中", "."], Enumerable.Range(0, 5).Select(tokenizer.TokenOf));
        Assert.Null(tokenizer.TokenOf(5));
    }

    [Fact]
    public void Train_MinFrequency_LeavesRareCharactersOut()
    {
        var tokenizer = Train(TokenizerKind.Characters, "aab", new TrainingOptions { MinFrequency = 2 });

        Assert.Equal("a[UNK]", tokenizer.Decode(tokenizer.EncodeToIds("ab"), skipsSpecial: false));
    }

    [Fact]
    public void Train_EmptyText_NamesTheFile()
    {
        var empty = Assert.Throws<InvalidDataException>(() => Train(TokenizerKind.WordPiece, "\n \n"));

        Assert.StartsWith(Path.Combine(_folder.Path, "corpus.txt"), empty.Message, StringComparison.Ordinal);
    }

    private string SavedPath => Path.Combine(_folder.Path, "tokenizer.json");

    private byte[] Save(Tokenizer tokenizer)
    {
        TokenizerFile.Save(tokenizer, SavedPath);

        return File.ReadAllBytes(SavedPath);
    }

    private Tokenizer Train(TokenizerKind kind, string text, TrainingOptions? options = null) => TokenizerTrainer
        .Train(kind, _folder.Corpus(text), options ?? new TrainingOptions { VocabularySize = 500 }, null, TestContext.Current.CancellationToken).Tokenizer;
}
