using static Huida.Tests.TextToSql.Parsing.School;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class SignalTests
{
    [Theory]
    [InlineData("How many students are there in each department?")]
    [InlineData("年龄大于20的学生有哪些？")]
    public void Accounted_QuestionToTheDatabase_IsAll(string question) => Assert.InRange(Parse(question)[0].Signals.Accounted, 0.75, 1);

    [Theory]
    [InlineData("How do students apply for a reimbursement of conference travel expenses?")]
    [InlineData("What must students do when their residence permit expires during the summer vacation?")]
    [InlineData("学生怎么申请缓考和补办校园卡？")]
    public void Accounted_QuestionToDocuments_IsLittle(string question) =>
        Assert.InRange(Parse(question).Select(reading => reading.Signals.Accounted).DefaultIfEmpty(0).Max(), 0, 0.5);

    [Fact]
    public void Margin_OneClearReading_IsNearlyWhole() => Assert.InRange(Parse("How many students are there?")[0].Signals.Margin, 0.9, 1);

    [Fact]
    public void Margin_ANameOfTwoTables_IsNearlyNothing()
    {
        var readings = Parse("Show all names");

        Assert.InRange(readings[0].Signals.Margin, 0, 0.1);
        Assert.NotEqual(readings[0].Form.Select[0], readings[1].Form.Select[0]);
    }

    [Fact]
    public void Links_OfAReading_StandInTheirOrderAtTheirWords()
    {
        const string Question = "List the names of students in the Physics department.";

        var words = Parse(Question)[0].Links.Select(link => Question[link.Start..link.End]);

        Assert.Equal(["names", "students", "Physics", "department"], words);
    }
}
