using Huida.TextToSql.Forms;
using static Huida.Tests.TextToSql.Parsing.School;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class RankingTests
{
    [Theory]
    [InlineData("Who is the youngest student?", "students.name", "students.age", false, 1)]
    [InlineData("Show the three courses with the most credits.", "courses.title", "courses.credits", true, 3)]
    [InlineData("工资最高的教师是谁？", "teachers.name", "teachers.salary", true, 1)]
    [InlineData("学分最多的两门课程", "courses.title", "courses.credits", true, 2)]
    public void Parse_Superlative_OrdersAndLimits(string question, string shown, string by, bool descending, int limit) => AssertReads(
        question, Select(Value(shown)) with { OrderBy = [new Ordering(Value(by), descending)], Limit = limit });

    [Fact]
    public void Parse_SuperlativeAsValue_IsAnAggregate() => AssertReads(
        "What is the highest salary?", Select(new Expression.Aggregate(AggregateFunction.Maximum, Column("teachers.salary"))));

    [Theory]
    [InlineData("Which department has the most students?", true)]
    [InlineData("Which department has the fewest students?", false)]
    [InlineData("哪个系的学生最多？", true)]
    public void Parse_MostRowsOfAnotherTable_OrdersGroups(string question, bool descending) => AssertReads(
        question,
        Select(Value("departments.name")) with
        {
            GroupBy = [Column("departments.id")],
            OrderBy = [new Ordering(Rows("students"), descending)],
            Limit = 1,
        });

    [Fact]
    public void Parse_BestAverage_ShowsWhomTheRowsReferTo() => AssertReads(
        "谁的平均分最高？",
        Select(Value("students.name")) with
        {
            GroupBy = [Column("students.id")],
            OrderBy = [new Ordering(Average("enrollments.score"), Descending: true)],
            Limit = 1,
        });

    [Fact]
    public void Parse_MostCommon_CountsTheValues() => AssertReads(
        "What is the most common city of departments?",
        Select(Value("departments.city")) with
        {
            GroupBy = [Column("departments.city")],
            OrderBy = [new Ordering(Rows("departments"), Descending: true)],
            Limit = 1,
        });
}
