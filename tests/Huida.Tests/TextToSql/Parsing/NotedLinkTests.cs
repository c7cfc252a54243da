using Huida.TextToSql.Answers;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Schemas;
using static Huida.Tests.TextToSql.Parsing.NotedLibrary;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class NotedLinkTests
{
    [Fact]
    public void Parse_ValueWithinALongerOne_MeansTheLongerAlone()
    {
        var readings = Parse("副馆员有几位？").Select(reading => FormText.Write(reading.Form)).ToList();

        Assert.Contains("staff.rank = '副馆员'", readings[0]);
        Assert.DoesNotContain(readings, form => form.Contains("'馆员'"));
    }

    [Fact]
    public void Link_NameWithAPossessive_IsFoundWhole() =>
        Assert.Contains(Link("the books of the Director's Corner"), link => link is { Target: LinkTarget.Cell(_, "东湖分馆"), Weight: 1 });

    [Fact]
    public void Link_WordTranslatedToANameThatHasItsOwnInChinese_IsWeak()
    {
        var rank = Link("分馆的排名").Single(link => link.Target is LinkTarget.Column(ColumnName { Column: "rank" }));

        Assert.InRange(rank.Weight, 0.35, 0.6);
    }

    [Theory]
    [InlineData("which buildings are there", "branches")] // and not what was built
    [InlineData("which of them were built early", "branches.built_year")]
    public void Link_WordsOfOneStem_MeanFirstWhatIsWrittenSo(string question, string target)
    {
        var links = Link(question).Where(link => question[link.Start..link.End].StartsWith("buil", StringComparison.Ordinal)).OrderByDescending(link => link.Weight).ToList();

        Assert.Equal(target, NameOf(links[0]));
        Assert.All(links.Skip(1), link => Assert.InRange(link.Weight, 0, 0.8));
    }

    [Theory]
    [InlineData("3层", "branches.floors")]
    [InlineData("5册", "books.copies")]
    [InlineData("3 storeys", "branches.floors")]
    public void Link_UnitOfOneColumn_IsThatColumn(string question, string column) =>
        Assert.Contains(Link(question), link => NameOf(link) == column && link.Weight > 0.8);

    [Fact]
    public void Link_WordWithASuffix_IsNearlyTheWord() =>
        Assert.Contains(Link("在校生"), link => link.Target is LinkTarget.Cell { Stored: "A" } && link.Weight > 0.9);

    [Fact]
    public void Link_AdjectiveThatANameBeginsWith_IsNotTheName() => Assert.Empty(Link("大的")); // 大楼

    [Theory]
    [InlineData("我想了解来自东湖分馆的一位员工", "我 想 了解 来自 的 一 位")]
    [InlineData("the branch that is located there", "the that is located there")]
    public void Words_ThatOnlyAskOrRelate_TellNothing(string question, string words) =>
        Assert.Equal(words.Split(' '), Words(question).Where(word => word.Information == 0).Select(word => word.Text));

    [Fact]
    public void Accounted_WeakLink_CountsByItsWeight()
    {
        double weak = Parse("分馆的排名")[0].Signals.Accounted;

        Assert.InRange(weak, 0.4, 0.9);
        Assert.Equal(1, Parse("员工的职称")[0].Signals.Accounted);
    }

    [Fact]
    public void Accounted_VerbOfADescriptionOnTheWay_IsSaid() => Assert.Equal(1, Parse("Ann借走了哪些图书？")[0].Signals.Accounted, 2);

    private static string? NameOf(Link link) => link.Target switch
    {
        LinkTarget.Table(var name) => name,
        LinkTarget.Column(var name) => name.ToString(),
        _ => null,
    };
}
