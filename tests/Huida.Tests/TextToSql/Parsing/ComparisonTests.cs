using Huida.TextToSql.Forms;
using static Huida.Tests.TextToSql.Parsing.School;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("学分比Optics少的课程有哪些？")]
    [InlineData("Which courses have fewer credits than Optics?")]
    public void Parse_ThanAnotherRow_ComparesWithItsCell(string question) => AssertReads(
        question,
        Select(Value("courses.title")) with
        {
            Where = new Condition.Compare(
                Value("courses.credits"), Comparison.Less, new Operand.Nested(Select(Value("courses.credits")) with { Where = Is("courses.title", "Optics"), Limit = 1 })),
        });

    [Fact]
    public void Parse_ThanTheAverageOfSomeRows_ComparesWithThatOfThose() => AssertReads(
        "How many students are older than the average female student?",
        Select(Rows("students")) with
        {
            Where = new Condition.Compare(
                Value("students.age"), Comparison.Greater, new Operand.Nested(Select(Average("students.age")) with { Where = Is("students.gender", "female") })),
        });

    [Fact]
    public void Parse_ThanTheAverageOfAll_ComparesTheColumnThatIsNamedWithIt() => AssertReads(
        "年龄比所有学生平均年龄大的学生有几个？",
        Select(Rows("students")) with
        {
            Where = new Condition.Compare(Value("students.age"), Comparison.Greater, new Operand.Nested(Select(Average("students.age")))),
        });

    [Theory]
    [InlineData("List the names of students older than 20.", Comparison.Greater, 20)]
    [InlineData("Which students are 19 or older?", Comparison.GreaterOrEqual, 19)]
    [InlineData("students whose age is at most 21", Comparison.LessOrEqual, 21)]
    [InlineData("年龄大于20的学生有哪些？", Comparison.Greater, 20)]
    [InlineData("年龄不超过21的学生", Comparison.LessOrEqual, 21)]
    public void Parse_Comparison_TestsTheMeasuredColumn(string question, Comparison comparison, int age) => AssertReads(
        question, Select(Value("students.name")) with { Where = Compare(Value("students.age"), comparison, age) });

    [Theory]
    [InlineData("Show the titles of courses with between 3 and 5 credits.")]
    [InlineData("学分在3到5之间的课程")]
    public void Parse_Between_IncludesBothEnds(string question) => AssertReads(
        question, Select(Value("courses.title")) with { Where = new Condition.Between(Value("courses.credits"), Number(3), Number(5)) });

    [Theory]
    [InlineData("teachers whose salary is above the average")]
    [InlineData("工资高于平均工资的教师")]
    public void Parse_AboveAverage_ComparesWithANestedQuery(string question)
    {
        var form = Assert.IsType<Condition.Compare>(Parse(question)[0].Form.Where);

        Assert.Equal(Value("teachers.salary"), form.Left);
        Assert.Equal(Comparison.Greater, form.Comparison);
        Assert.Equal([Average("teachers.salary")], Assert.IsType<Operand.Nested>(form.Right).Query.Select);
    }

    [Fact]
    public void Parse_NumberOfRowsOfAnotherTable_TestsGroups() => AssertReads(
        "Which departments have more than 3 teachers?",
        Select(Value("departments.name")) with
        {
            GroupBy = [Column("departments.id")],
            Having = Compare(Rows("teachers"), Comparison.Greater, 3),
        });
}
