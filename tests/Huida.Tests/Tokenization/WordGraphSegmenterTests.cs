using Huida.Tokenization;
using Huida.Tokenization.Dictionaries;

namespace Huida.Tests.Tokenization;

public sealed class WordGraphSegmenterTests
{
    private readonly WordGraphSegmenter _segmenter = new();

    [Theory]
    [InlineData("研究生命的起源", "研究 生命 的 起源")]
    [InlineData("校园卡丢了怎么补办？", "校园 卡 丢 了 怎么 补办")]
    [InlineData("東湖圖書館與西山校區", "东湖 图书馆 与 西山 校区")]
    [InlineData("用WiFi连接6楼的A4打印机", "用 wifi 连接 6 楼 的 a4 打印机")]
    [InlineData("𠮷野家𠮷", "𠮷 野 家 𠮷")]
    [InlineData("2,000 1.5 3.2.1 1,2 8:30 05", "2,000 1.5 3.2.1 1 2 8 30 05")]
    [InlineData("Wi-Fi B2B C++ C# e-mail room B-203 R&D U.S.", "wi-fi b2b c++ c# e-mail room b-203 r&d u.s")]
    [InlineData("don’t student's self-service 2019-2021 node.js", "don't student's self service 2019 2021 node js")]
    [InlineData("20GB 9am 5G 3D", "20 gb 9 am 5g 3d")]
    [InlineData("c++, c+ or a+b a++b", "c++ c+ or a b a b")]
    [InlineData("  ，。🙂 ", "")]
    public void Segment_Text_GivesWords(string text, string expected) => Assert.Equal(expected, string.Join(' ', Words(_segmenter, text)));

    [Fact]
    public void Segment_TwoPaths_TakesTheMoreProbable()
    {
        // 1000 × 1 against 100 × 5
        WordGraphSegmenter segmenter = new(WordDictionary.Parse("中 1\n京中 5\n北 100\n北京 1000\n"));

        Assert.Equal(["北京", "中"], Words(segmenter, "北京中"));
    }

    [Fact]
    public void Segment_LongRunWithoutPunctuation_GivesEveryCharacter()
    {
        string text = string.Concat(Enumerable.Repeat("研究生命", 5_000));

        Assert.Equal(text, string.Concat(Words(_segmenter, text)));
    }

    private static IEnumerable<string> Words(WordGraphSegmenter segmenter, string text) => segmenter.Segment(CharacterFolding.Fold(text)).Select(word => word.Text);
}
