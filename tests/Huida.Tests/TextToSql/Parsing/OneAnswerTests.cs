using Huida.TextToSql.Answers;
using static Huida.Tests.TextToSql.Parsing.NotedLibrary;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class OneAnswerTests
{
    [Theory]
    [InlineData("借阅的到期日是多少？", true)]
    [InlineData("图书的册数是多少？", true)]
    [InlineData("红楼梦的册数是多少？", false)] // of one
    [InlineData("所有图书的册数是多少？", false)]
    [InlineData("图书的平均册数是多少？", false)]
    [InlineData("有哪些图书？", false)]
    public void MissesOne_OneThingAskedAndAllGiven_IsTold(string question, bool misses) => Assert.Equal(misses, Parse(question)[0].MissesOne);

    [Fact]
    public void Parse_TheWholeOrganisation_ChoosesNothing()
    {
        var best = Parse("公司一共有多少名读者？")[0];

        Assert.Equal("select count(readers)", FormText.Write(best.Form));
        Assert.Equal(1, best.Signals.Accounted, 2);
    }
}
