using Huida.TextToSql.Forms;
using static Huida.Tests.TextToSql.Parsing.School;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class AggregateTests
{
    [Theory]
    [InlineData("What is the average age of the students?")]
    [InlineData("学生的平均年龄是多少？")]
    public void Parse_Average_IsOfTheColumn(string question) => AssertReads(question, Select(Average("students.age")));

    [Fact]
    public void Parse_SeveralAggregates_ShareTheColumnBehindTheLast() => AssertReads(
        "Show the minimum, average and maximum salary of teachers.",
        Select(
            new Expression.Aggregate(AggregateFunction.Minimum, Column("teachers.salary")),
            Average("teachers.salary"),
            new Expression.Aggregate(AggregateFunction.Maximum, Column("teachers.salary"))));

    [Fact]
    public void Parse_TotalNumberOfNumbers_AddsThemUp() => AssertReads(
        "What is the total number of credits?", Select(new Expression.Aggregate(AggregateFunction.Sum, Column("courses.credits"))));
}
