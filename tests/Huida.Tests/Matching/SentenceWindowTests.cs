using Huida.Knowledge.Indexing;
using Huida.Matching;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Tests.Matching;

public sealed class SentenceWindowTests
{
    private const string Rules =
        "The gym belongs to the university. Every member has a locker. A locker costs 20 yuan a month. Towels are not lent. Shoes are. Drinks are sold at the desk.";

    private static readonly TermAnalyzer Analyzer = new();

    [Theory]
    [InlineData("What does a locker cost?", Rules, "A locker costs 20 yuan a month.")]
    [InlineData("宿舍几点关门？", "宿舍由学校统一分配。宿舍楼由值班员管理。宿舍每晚23:00关门。晚归须登记。三次晚归的通报。", "宿舍每晚23:00关门。")]
    public void FindBest_SentenceOfTheKindAskedFor_IsWithin(string question, string text, string answer)
    {
        var window = Find(question, text, heading: "");

        Assert.Contains(answer, window.Range.Of(text).ToString(), StringComparison.Ordinal);
        Assert.True(window.FitsKind);
    }

    [Fact]
    public void FindBest_WindowIsShort_PassageIsNot()
    {
        var window = Find("What does a locker cost?", Rules, heading: "");

        Assert.InRange(window.Range.Length, 1, Rules.Length - 1);
        Assert.True(window.PassageCoverage >= window.Coverage);
        Assert.True(window.Coverage >= window.OwnCoverage);
    }

    [Fact]
    public void FindBest_HeadingAlone_IsNoAnswer()
    {
        const string text = "Lockers\nEach costs 20 yuan a month.";

        Assert.Equal("Each costs 20 yuan a month.", Find("What do lockers cost?", text, heading: "Lockers").Range.Of(text).ToString().Trim());
    }

    private static SentenceWindow Find(string question, string text, string heading) => SentenceWindow.FindBest(
        Analyzer,
        new AskedQuestion(new QuestionReader(Analyzer).Read(new Question(question, new DateOnly(2026, 11, 24))), _ => 1),
        new Passage(Guid.Empty, 1, 0, Guid.Empty, "rules.md", "Rules", heading, "", null, 0, text.Length, text));
}
