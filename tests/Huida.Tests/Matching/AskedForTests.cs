using Huida.Matching;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Tests.Matching;

public sealed class AskedForTests
{
    private static readonly QuestionReader Reader = new(new TermAnalyzer());

    [Theory]
    [InlineData("补一张卡多少钱？", "工本费20元，从新卡余额中扣除。", "三天内到窗口领取。")]
    [InlineData("How much is the fine for smoking?", "Smoking indoors costs 100 yuan.", "Smoking is forbidden in all 12 buildings.")]
    [InlineData("图书馆的书可以借多久？", "借期30天。", "每人最多借10册。")]
    [InlineData("How long may I keep a book?", "Books are lent for 30 days.", "Up to 10 books may be borrowed.")]
    [InlineData("宿舍几点关门？", "每晚23:00关闭。", "晚归须登记，一学期3次的通报。")]
    [InlineData("When does the gym open?", "The gym opens at six.", "The gym is open to six clubs.")]
    [InlineData("What time does the gym close?", "It closes at half past nine.", "It is closed at two sites.")]
    [InlineData("学校哪天开学？", "9月1日开学。", "一年级新生在东湖校区注册，四年制的在西山。")]
    [InlineData("When is the thesis due?", "It is due on Monday.", "Hand it in after the defence.")]
    [InlineData("最多能借几本书？", "每人限借5册。", "借期30天。")]
    [InlineData("How many members does a club need?", "It needs 15 founding members.", "It needs members; Room 12 is open.")]
    [InlineData("报修打什么电话？", "拨8686-5110。", "到值班室登记。")]
    [InlineData("Where is the mail room?", "In the basement of the Student Services Hall.", "It opens every day.")]
    public void Fits_KindAskedFor_TellsWhatHoldsItFromWhatDoesNot(string question, string holds, string holdsNot)
    {
        var asked = AskedFor.In(Read(question));

        Assert.True(asked.IsKnown);
        Assert.True(asked.Fits(holds));
        Assert.False(asked.Fits(holdsNot));
    }

    [Theory]
    [InlineData("What does the HSK 5 exam cost?", "HSK level 5 examination | 650 | test", "Item | Amount (yuan) | Unit", true)]
    [InlineData("What does the HSK 5 exam cost?", "HSK level 5 examination: 650 candidates", "", false)]
    [InlineData("多久能办好？", "每月第一个星期三受理，11月起。", "", false)]
    [InlineData("摘要多少字？", "中文摘要300至500字。", "", true)]
    public void Fits_NumberOfSomething_HangsOnItsUnit(string question, string text, string tableHeader, bool expected) =>
        Assert.Equal(expected, AskedFor.In(Read(question)).Fits(text, tableHeader));

    [Fact]
    public void Fits_NoKnownKind_IsHeldByAnything()
    {
        var asked = AskedFor.In(Read("宿舍可以养猫吗？"));

        Assert.False(asked.IsKnown);
        Assert.True(asked.Fits("不可以。"));
    }

    [Fact]
    public void Fits_NumberOfAnArticle_AnswersNothing() => Assert.False(AskedFor.In(Read("一共多少？")).Fits("第三条 按规定办理。"));

    [Theory]
    [InlineData("宿舍几点关门？", "宿舍", "关门")]
    [InlineData("How long may I keep a library book?", "keep", "library", "book")]
    public void Subject_LeavesOutTheWordsThatAsk(string question, params string[] expected) =>
        Assert.Equal(expected, AskedFor.Subject(Read(question)).Where(term => term is { Kind: TermKind.Word, IsFunctionWord: false }).Select(term => term.Text));

    private static Reading Read(string question) => Reader.Read(new Question(question, new DateOnly(2026, 11, 24)));
}
