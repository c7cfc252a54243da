using System.Text;
using CsCheck;
using Huida.TextToSql.Joins;
using static Huida.Tests.TextToSql.Parsing.School;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class HostileQuestionTests
{
    private const string Words =
        "students names average most each not between 3 and 5 or both, older than 'x' ' \" “ 年龄 最高 每个 没有 大于 之间 按 . ? how many number of top 3 order by descending "
        + "contains starts with without 2005 before of the Optics York 学生 平均分 各 或 不 -1 99999999999999999999 0 \ud800 \u0000 % _ ; -- DROP TABLE students";

    private static readonly string[] Pieces = Words.Split(' ');

    [Fact]
    public void Parse_AnyText_GivesOnlyWholeForms() => Gen.String.Sample(ParsesToWholeForms, iter: 500);

    [Fact]
    public void Parse_AnyOrderOfWordsThatDoSomething_GivesOnlyWholeForms() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 14].Select(at => string.Join(' ', at.Select(piece => Pieces[piece]))).Sample(ParsesToWholeForms, iter: 500);

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("the of and")]
    public void Parse_NothingAsked_GivesNothing(string question) => Assert.Empty(Parse(question));

    [Fact]
    public void Parse_VeryLongQuestion_Ends()
    {
        StringBuilder question = new();
        for (int i = 0; i < 200; i++)
        {
            question.Append("students older than 20 and ");
        }

        Assert.True(ParsesToWholeForms(question.ToString()));
    }

    private static bool ParsesToWholeForms(string question)
    {
        FormCompletion completion = new(Schema);

        return Parse(question).All(reading => completion.Complete(reading.Form) is Completion.Completed
            && reading.Signals is { Accounted: >= 0 and <= 1, LinkStrength: >= 0 and <= 1, Margin: >= 0 and <= 1 }
            && reading.Links.All(link => link.Start >= 0 && link.Start < link.End && link.End <= question.Length));
    }
}
