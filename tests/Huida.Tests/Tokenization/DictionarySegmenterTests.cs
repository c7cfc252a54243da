using CsCheck;
using Huida.Tests.Tokenization.Pipeline;
using Huida.Tokenization;
using Huida.Tokenization.Dictionaries;

namespace Huida.Tests.Tokenization;

public sealed class DictionarySegmenterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huida-dictionary-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(SegmentationMode.Forward, "研究生 命 起源")]
    [InlineData(SegmentationMode.Backward, "研究 生命 起源")]
    [InlineData(SegmentationMode.Bidirectional, "研究 生命 起源")]
    [InlineData(SegmentationMode.Exact, "研究 生命 起源")]
    [InlineData(SegmentationMode.Full, "研究 研究生 生命 起源")]
    public void Cut_Mode_TakesItsWords(SegmentationMode mode, string expected)
    {
        var segmenter = Load("研究 50\n研究生 10\n生命 40\n起源 20\n命 5\n");

        Assert.Equal(expected, Joined(segmenter, "研究生命起源", mode));
    }

    [Theory]
    [InlineData(SegmentationMode.Forward)]
    [InlineData(SegmentationMode.Backward)]
    [InlineData(SegmentationMode.Bidirectional)]
    public void Cut_LettersThatAreNoWord_StayTogether(SegmentationMode mode) =>
        Assert.Equal("用 wifi6 上网", Joined(Load("上网 5\n"), "用wifi6上网", mode));

    [Fact]
    public void Cut_Search_GivesTheShorterWordsFirst() =>
        Assert.Equal("图书 书馆 图书馆 ，", Joined(Load("图书馆 9\n图书 5\n书馆 1\n"), "图书馆，", SegmentationMode.Search));

    [Fact]
    public void With_WordWithoutCount_IsFoundThenAndGoneWithout()
    {
        var segmenter = Load("校园 100\n卡 100\n补 10\n办 10\n");

        var more = segmenter.With([new DictionaryWord("校园卡", 0)]);

        Assert.Equal("校园 卡 补 办", Joined(segmenter, "校园卡补办", SegmentationMode.Exact));
        Assert.Equal("校园卡 补 办", Joined(more, "校园卡补办", SegmentationMode.Exact));
        Assert.Equal("校园 卡 补 办", Joined(more.Without(["校园卡"]), "校园卡补办", SegmentationMode.Exact));
    }

    [Fact]
    public void WithUserDictionary_CommonFormat_TakesWordCountAndTag()
    {
        string file = Path.Combine(_folder, "user.txt");
        File.WriteAllText(file, "云计算 5\n李小福 2 nr\n创新办 3 i\neasy_install 3 eng\n好用 300\n韩玉赏鉴 nz\n\n八一双鹿\n");

        var segmenter = Load("云 9\n计算 9\n").WithUserDictionary(file);

        Assert.Equal(9, segmenter.WordCount);
        Assert.Equal("八一双鹿 韩玉赏鉴 云计算 easy_install", Joined(segmenter, "八一双鹿韩玉赏鉴云计算easy_install", SegmentationMode.Exact));
    }

    [Fact]
    public void Cut_AnyUtf16_CoversTheTextInOrder()
    {
        string model = Write("hmm.json", """
            { "start": { "B": -0.2, "S": -1.4 }, "trans": { "B": { "E": -0.5, "M": -0.9 }, "E": { "B": -0.5, "S": -0.8 }, "M": { "E": -0.3, "M": -1.2 }, "S": { "B": -0.7, "S": -0.6 } },
              "emit": { "B": { "世": -3 }, "E": { "界": -3 }, "M": {}, "S": { "的": -2 } } }
            """);
        var segmenter = DictionarySegmenter.Load(Write("dict.txt", "图书馆 9\n图书 5\nT恤 3\n世 2\n"), model);
        Gen.OneOf(AnyText.Gen, Gen.Char["图书馆T恤世界的.5% \r\n"].Array[0, 40].Select(units => new string(units))).Sample(text =>
        {
            foreach (var mode in (SegmentationMode[])[SegmentationMode.Exact, SegmentationMode.Forward, SegmentationMode.Backward, SegmentationMode.Bidirectional])
            {
                int at = 0;
                foreach (var word in segmenter.Cut(text, mode))
                {
                    Assert.Equal(at, word.Start);
                    Assert.True(word.Length > 0);
                    at = word.End;
                }

                Assert.Equal(text.Length, at);
            }

            Assert.Subset(segmenter.Cut(text, SegmentationMode.Search).ToHashSet(), segmenter.Cut(text).ToHashSet());
            Assert.All(segmenter.Cut(text, SegmentationMode.Full), word => Assert.True(word.Start >= 0 && word.Length > 0 && word.End <= text.Length));
        });
    }

    [Fact]
    public void Load_BrokenFiles_NamesFileAndPlace()
    {
        string dictionary = Write("dict.txt", "图 1\n图书馆\n");
        string good = Write("good.txt", "图 1\n");
        string model = Write("hmm.json", """{ "start": { "X": -1 } }""");

        Assert.Equal($"{dictionary}: line 2: not a word and its count: \"图书馆\".", Assert.Throws<InvalidDataException>(() => DictionarySegmenter.Load(dictionary)).Message);
        Assert.Equal($"{model}: start.X is no state: B, M, E or S.", Assert.Throws<InvalidDataException>(() => DictionarySegmenter.Load(good, model)).Message);
    }

    private static string Joined(DictionarySegmenter segmenter, string text, SegmentationMode mode) =>
        string.Join(' ', segmenter.Cut(text, mode).Select(word => word.Of(text).ToString()));

    private DictionarySegmenter Load(string lines) => DictionarySegmenter.Load(Write("dict.txt", lines));

    private string Write(string name, string content)
    {
        string file = Path.Combine(_folder, name);
        File.WriteAllText(file, content);

        return file;
    }
}
