using System.Diagnostics;
using System.Text;
using CsCheck;
using Huida.Tokenization;
using Huida.Tokenization.Pipeline;

namespace Huida.Tests.Tokenization.Pipeline;

/// <summary>What callers rely on beyond equality with the references, on small tokenizers that the tests write.</summary>
public sealed class TokenizerTests
{
    private static readonly Tokenizer WordPiece = SmallTokenizers.WordPiece();
    private static readonly Tokenizer Bytes = SmallTokenizers.ByteLevel();

    [Theory]
    [InlineData(SpecialTokens.Ignore, "[UNK] [UNK] [UNK] hello")]
    [InlineData(SpecialTokens.Allow, "[SEP] hello")]
    public void Encode_SpecialLettersInText_AreSpecialOnlyWhereAllowed(SpecialTokens specials, string expected) =>
        Assert.Equal(expected, Joined(WordPiece.Encode("[SEP]hello", new EncodeOptions(specials))));

    [Fact]
    public void Encode_SpecialLettersRefused_SaysWhichAndWhere()
    {
        var wrong = Assert.Throws<ArgumentException>(() => WordPiece.EncodeToIds("hello [SEP]", SpecialTokens.Refuse));

        Assert.Contains("\"[SEP]\" at 6", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(new TextRange(6, 11), WordPiece.FindSpecial("hello [SEP]")!.Value.Range);
        Assert.Null(WordPiece.FindSpecial("hello"));
    }

    [Fact]
    public void Encode_FoldedText_PlacesPointAtTheOriginal()
    {
        const string text = "HELLO 世界 wörlds";

        var encoded = SmallTokenizers.WordPiece(lowersCase: true).Encode(text);

        Assert.Equal("hello 世 界 world ##s", Joined(encoded));
        Assert.Equal(["HELLO", "世", "界", "wörld", "s"], encoded.Tokens.Select(token => token.Place.Of(text).ToString()));
        Assert.Equal([0, 1, 2, 3, 3], encoded.Tokens.Select(token => token.Word));
        Assert.Equal(0, encoded.UnknownCount);
    }

    [Fact]
    public void Encode_UnknownWords_AreCounted() => Assert.Equal(2, WordPiece.Encode("hello 龘 xyz").UnknownCount);

    [Fact]
    public void EncodePair_Template_NumbersTheTexts()
    {
        var encoded = WordPiece.EncodePair("hello", "world", new EncodeOptions(AddsTemplate: true));

        Assert.Equal("[CLS] hello [SEP] world [SEP]", Joined(encoded));
        Assert.Equal([0, 0, 0, 1, 1], encoded.TypeIds);
        Assert.Equal([-1, 0, -1, 1, -1], encoded.Tokens.Select(token => token.Sequence));
    }

    [Fact]
    public void Encode_Truncated_GivesOverlappingParts()
    {
        var options = new EncodeOptions(AddsTemplate: true, Truncation: new Truncation(MaxLength: 5, Stride: 1));

        var encoded = WordPiece.Encode("hello world 世 界 hello", options);

        Assert.Equal("[CLS] hello world 世 [SEP]", Joined(encoded));
        Assert.Equal(["[CLS] 世 界 hello [SEP]"], encoded.Overflow.Select(Joined));
    }

    [Fact]
    public void Encode_TruncatedAtTheStart_KeepsTheEnd()
    {
        var encoded = WordPiece.Encode("hello world 世 界", new EncodeOptions(Truncation: new Truncation(MaxLength: 3, KeepsEnd: true)));

        Assert.Equal("world 世 界", Joined(encoded));
        Assert.Equal(["hello"], encoded.Overflow.Select(Joined));
    }

    [Theory]
    [InlineData(TruncationStrategy.LongestFirst, "hello world | 世 界")]
    [InlineData(TruncationStrategy.OnlyFirst, "hello | 世 界 世")]
    [InlineData(TruncationStrategy.OnlySecond, "hello world hello | 世")]
    public void EncodePair_TooLong_CutsByStrategy(TruncationStrategy strategy, string expected)
    {
        var encoded = WordPiece.EncodePair("hello world hello", "世 界 世", new EncodeOptions(Truncation: new Truncation(4, Strategy: strategy)));

        Assert.Equal(expected, string.Join(" | ", encoded.Tokens.GroupBy(token => token.Sequence).Select(text => string.Join(' ', text.Select(token => token.Token)))));
    }

    [Fact]
    public void EncodeBatch_Padded_IsEquallyLong()
    {
        var batch = WordPiece.EncodeBatch(["hello", "hello world hello"], padding: new Padding(0, "[PAD]", MultipleOf: 2));

        Assert.All(batch, encoded => Assert.Equal(4, encoded.Tokens.Length));
        Assert.Equal([1, 0, 0, 0], batch[0].AttentionMask);
        Assert.Equal([1, 1, 1, 0], batch[1].AttentionMask);
    }

    [Fact]
    public void DecodeStream_CharacterInPieces_WaitsUntilItIsWhole()
    {
        var ids = Bytes.EncodeToIds("a𠮷é");
        var stream = Bytes.DecodeStream();

        string[] parts = [.. ids.Select(stream.Next)];

        Assert.Equal(["a", "", "", "", "𠮷", "", "é"], parts);
        Assert.Equal("", stream.Finish());
    }

    [Fact]
    public void DecodeStream_EndsInsideACharacter_FinishesWithAReplacement()
    {
        var ids = Bytes.EncodeToIds("é");
        var stream = Bytes.DecodeStream();

        Assert.Equal("", stream.Next(ids[0]));
        Assert.Equal("\uFFFD", stream.Finish());
    }

    public static TheoryData<string> Kinds => [.. SmallTokenizers.OfEveryKind().Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Encode_AnyUtf16_AscendsInTheTextAndIsTheSameEveryWay(string kind)
    {
        var tokenizer = SmallTokenizers.OfEveryKind()[kind];
        AnyText.Gen.Sample(text =>
        {
            var encoded = tokenizer.Encode(text);
            int start = 0;
            foreach (var token in encoded.Tokens)
            {
                Assert.True(token.Place.Start >= start && token.Place.End >= token.Place.Start && token.Place.End <= text.Length);
                start = token.Place.Start;
            }

            Assert.Equal(encoded.Ids, tokenizer.EncodeToIds(text));
            Assert.Equal(encoded.Tokens.Select(token => token.Place), tokenizer.EncodeWithPlaces(text).Places);
            Assert.Equal(encoded.Tokens.Length, tokenizer.Count(text));
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Decode_AnyUtf16_IsTheSameInAStream(string kind)
    {
        var tokenizer = SmallTokenizers.OfEveryKind()[kind];
        AnyText.Gen.Sample(text =>
        {
            var ids = tokenizer.EncodeToIds(text);
            var stream = tokenizer.DecodeStream();
            string[] parts = [.. ids.Select(stream.Next), stream.Finish()];

            Assert.Equal(tokenizer.Decode(ids), string.Concat(parts));
            Assert.All(parts, part => Assert.Equal(part, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(part)))); // no half characters
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EncodeBatch_AnyUtf16_EqualsOneByOne(string kind)
    {
        var tokenizer = SmallTokenizers.OfEveryKind()[kind];
        AnyText.Gen.Array[0, 40].Sample(
            texts =>
            {
                Assert.Equal(texts.Select(text => tokenizer.EncodeToIds(text)), tokenizer.EncodeBatchToIds(texts));
                Assert.Equal(texts.Select(text => tokenizer.Encode(text).Tokens), tokenizer.EncodeBatch(texts).Select(encoded => encoded.Tokens));
            },
            iter: 20);
    }

    [Fact]
    public void Decode_ByteLevelOfAnyUtf16_GivesTheTextBack() =>
        AnyText.Gen.Sample(text => Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), Bytes.Decode(Bytes.EncodeToIds(text))));

    [Fact(Timeout = 10_000)]
    public Task Encode_PairOfSurrogatesAtTheEndOfARegexsText_Ends() =>
        Task.Run(() => Assert.Equal([1, 0, 0], SmallTokenizers.Load(SmallTokenizers.WordsJson()).EncodeToIds("hello 𠮷 🙂")), TestContext.Current.CancellationToken);

    [Fact]
    public void EncodeBatchToIds_ManyTexts_EqualsOneByOne()
    {
        string[] texts = [.. Enumerable.Range(0, 500).Select(i => $"hello {i} 世界 worlds [SEP] 𠮷{i * 7919}")];

        Assert.Equal(texts.Select(text => Bytes.EncodeToIds(text)), Bytes.EncodeBatchToIds(texts));
        Assert.Equal(texts.Select(text => WordPiece.EncodeToIds(text)), WordPiece.EncodeBatchToIds(texts));
    }

    [Fact]
    public void EncodeToIds_LongText_AllocatesNothingBeyondTheIds()
    {
        string text = string.Concat(Enumerable.Repeat("hello worlds, 世界 don't xyz ", 2_000));
        foreach (var tokenizer in (Tokenizer[])[WordPiece, Bytes, SmallTokenizers.Unigram()])
        {
            int count = tokenizer.EncodeToIds(text).Length; // and everything has its size

            long before = GC.GetAllocatedBytesForCurrentThread();
            tokenizer.EncodeToIds(text);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.InRange(allocated, count * sizeof(int), (count * sizeof(int)) + 1_000);
        }
    }

    [Theory]
    [InlineData('a')]
    [InlineData('世')]
    [InlineData(' ')]
    public void EncodeToIds_RunWithoutEnd_IsNotQuadratic(char unit)
    {
        string run = new(unit, 200_000);
        foreach (var tokenizer in (Tokenizer[])[WordPiece, Bytes, SmallTokenizers.Unigram()])
        {
            var clock = Stopwatch.StartNew();

            tokenizer.EncodeToIds(run);

            Assert.True(clock.Elapsed.TotalSeconds < 5, $"{clock.Elapsed}"); // a fifth of a second on a machine at rest; minutes if it were
        }
    }

    private static string Joined(EncodedText encoded) => string.Join(' ', encoded.Tokens.Select(token => token.Token));
}
