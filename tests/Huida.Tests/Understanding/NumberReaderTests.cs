using System.Globalization;
using Huida.Tokenization;
using Huida.Understanding.Numbers;

namespace Huida.Tests.Understanding;

public sealed class NumberReaderTests
{
    private static readonly TermAnalyzer Analyzer = new();

    [Theory]
    [InlineData("超过两千元的报销", "两千=2000")]
    [InlineData("一万二的设备", "一万二=12000")]
    [InlineData("共有三百五十人", "三百五十=350")]
    [InlineData("一千零五名学生", "一千零五=1005")]
    [InlineData("二十五岁以上", "二十五=25")]
    [InlineData("一亿二千万", "一亿二千万=120000000")]
    [InlineData("预算1.5万元", "1.5万=15000")]
    [InlineData("3千瓦", "3千=3000")]
    [InlineData("三分之一的学生", "三分之一=0.3333")]
    [InlineData("达到百分之八十", "百分之八十=0.8")]
    [InlineData("百分之12.5", "百分之12.5=0.125")]
    [InlineData("满50%可退", "50%=0.5")]
    [InlineData("八成以上，一半以下", "八成=0.8, 一半=0.5")]
    [InlineData("三点五学分", "三点五=3.5")]
    [InlineData("编号二〇二四", "二〇二四=2024")]
    [InlineData("借五本书，三个月", "五=5, 三=3")]
    [InlineData("一个人带两位客人，一年两次", "两=2, 一=1, 两=2")]
    [InlineData("第三条和第5款", "三=3, 5=5")]
    [InlineData("３号窗口", "３=3")]
    [InlineData("零下-5度", "5=5")]
    [InlineData("气温 -5 度", "-5=-5")]
    [InlineData("負五分", "負五=-5")]
    [InlineData("20GB流量", "20=20")]
    [InlineData("3-5天", "3=3, 5=5")]
    [InlineData("1，2、3", "1=1, 2=2, 3=3")]
    [InlineData("统一身份认证一卡通怎么一样，万一丢了一下", "")]
    [InlineData("十分重要的三峡工程", "")]
    [InlineData("十分钟后", "十=10")]
    [InlineData("千万不要三四天后再来", "")]
    [InlineData("星期三下午8:30到A4教室B-203", "")]
    [InlineData("版本3.2.1", "")]
    [InlineData("一亿亿亿亿亿", "")]
    [InlineData("99999999999999999999999999999999999999", "")]
    public void Read_Chinese_FindsNumbers(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("twenty-five books", "twenty-five=25")]
    [InlineData("one hundred and five students", "one hundred and five=105")]
    [InlineData("two thousand three hundred and forty-one", "two thousand three hundred and forty-one=2341")]
    [InlineData("1.5 million yuan", "1.5 million=1500000")]
    [InlineData("more than 3k", "3k=3000")]
    [InlineData("1,200.50 yuan", "1,200.50=1200.5")]
    [InlineData("two thirds of the staff", "two thirds=0.6667")]
    [InlineData("a third of the staff, a third time", "a third=0.3333")]
    [InlineData("one and a half years", "one and a half=1.5")]
    [InlineData("two and a half million", "two and a half million=2500000")]
    [InlineData("half a million", "half a million=500000")]
    [InlineData("a dozen eggs or a hundred", "a dozen=12, a hundred=100")]
    [InlineData("50% or ten percent", "50%=0.5, ten percent=0.1")]
    [InlineData("Which one is better? One of them", "")]
    [InlineData("Can I borrow one book", "one=1")]
    [InlineData("9am, 20 GB, 5th floor", "9=9, 20=20, 5=5")]
    [InlineData("room B203 and 2FA and 3D in v3.2.1 at 8:30", "")]
    [InlineData("nineteen twenty", "nineteen=19, twenty=20")]
    [InlineData("Someone phoned; none often attended", "")]
    [InlineData("", "")]
    public void Read_English_FindsNumbers(string text, string expected) => Assert.Equal(expected, Read(text));

    private static string Read(string text)
    {
        var folded = CharacterFolding.Fold(text);
        var numbers = NumberReader.Read(folded, Analyzer.Analyze(text), []);

        return string.Join(", ", numbers.Select(number =>
        {
            var place = folded.ToOriginal(new TextRange(number.Start, number.End));
            return $"{text[place.Start..place.End]}={number.Value.ToString("0.####", CultureInfo.InvariantCulture)}";
        }));
    }
}
