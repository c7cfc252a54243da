using System.Diagnostics;
using CsCheck;
using Huida.Tests.Tokenization.Pipeline;
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
    [InlineData("𠮷野家𠮷", "𠮷 野家 𠮷")]
    [InlineData("2,000 1.5 3.2.1 1,2 8:30 05", "2,000 1.5 3.2.1 1 2 8 30 05")]
    [InlineData("Wi-Fi B2B C++ C# e-mail room B-203 R&D U.S.", "wi-fi b2b c++ c# e-mail room b-203 r&d u.s")]
    [InlineData("don’t student's self-service 2019-2021 node.js", "don't student's self service 2019 2021 node js")]
    [InlineData("20GB 9am 5G 3D", "20 gb 9 am 5g 3d")]
    [InlineData("c++, c+ or a+b a++b", "c++ c+ or a b a b")]
    [InlineData("  ，。🙂 ", "")]
    [InlineData("一个人三次借了两本书，统一个人账号", "一 个 人 三 次 借 了 两 本 书 统一 个人 账号")]
    [InlineData("数百万人获得第三十二名，占百分之二十五", "数百万 人 获得 第三十二 名 占 百分之二十五")]
    [InlineData("二○○一年 ○ 一○", "二〇〇一 年 一 〇")]
    [InlineData("樊增祥和谢根荣", "樊 增祥 和 谢 根荣")]
    [InlineData("普鲁申科在滁河", "普鲁申科 在 滁河")]
    public void Segment_Text_GivesWords(string text, string expected) => Assert.Equal(expected, string.Join(' ', Words(_segmenter, text)));

    [Theory]
    [InlineData("二○○一年十二月三十一日", "二○○一年 十二月 三十一日")]
    [InlineData("1998年底、12月份、31日8时30分", "1998年 底 12月份 31日 8时 30 分")]
    [InlineData("３年共２０万元，增长１２.５％", "３ 年 共 ２０万 元 增长 １２.５％")]
    [InlineData("第18届 13月 32日", "第18 届 13 月 32 日")]
    [InlineData("100 % 5 月", "100 5 月")]
    public void Segment_JoiningNumbers_GivesNumbersWithTheirUnits(string text, string expected)
    {
        WordGraphSegmenter segmenter = new() { JoinsNumbers = true };

        Assert.Equal(expected, string.Join(' ', segmenter.Segment(CharacterFolding.Fold(text)).Select(word => text[word.Start..word.End])));
    }

    [Theory]
    [InlineData("一")]
    [InlineData("第")]
    [InlineData("几十")]
    [InlineData("分之一")]
    [InlineData("斯")]
    public void Segment_LongRunOfOneKind_IsFastAndGivesEveryCharacter(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
        var started = Stopwatch.GetTimestamp();

        var words = Words(_segmenter, text).ToList();

        Assert.Equal(text, string.Concat(words));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20), "slower than linear");
    }

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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Segment_AnyUtf16_AscendsAndMissesNoLetter(bool joinsNumbers)
    {
        WordGraphSegmenter segmenter = new() { JoinsNumbers = joinsNumbers };
        Gen.OneOf(AnyText.Gen, Gen.Char["第一二十百万亿○〇年底月日分之几数个本人王国0129%.％ "].Array[0, 30].Select(units => new string(units))).Sample(text =>
        {
            var folded = CharacterFolding.Fold(text);
            int start = 0, end = 0;
            foreach (var word in segmenter.Segment(folded))
            {
                Assert.True(word.Start >= start && word.End > word.Start && word.End <= text.Length && word.Text.Length > 0); // two words may come of one character
                Assert.DoesNotContain(text[end..Math.Max(end, word.Start)], unit => unit is >= '\u4E00' and <= '\u9FFF' || char.IsAsciiLetterOrDigit(unit));
                start = word.Start;
                end = Math.Max(end, word.End);
            }
        });
    }

    private static IEnumerable<string> Words(WordGraphSegmenter segmenter, string text) => segmenter.Segment(CharacterFolding.Fold(text)).Select(word => word.Text);
}
