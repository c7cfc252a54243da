using Huida.TextToSql.Forms;
using static Huida.Tests.TextToSql.Parsing.School;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class CountingTests
{
    [Theory]
    [InlineData("How many students are there?")]
    [InlineData("Count the number of students.")]
    [InlineData("What is the total number of students?")]
    [InlineData("有多少名学生？")]
    [InlineData("学生的数量是多少？")]
    public void Parse_NumberOfRows_CountsRows(string question) => AssertReads(question, Select(Rows("students")));

    [Fact]
    public void Parse_DifferentValues_CountsThemOnce() => AssertReads(
        "How many different cities do the departments have?",
        Select(new Expression.Aggregate(AggregateFunction.Count, Column("departments.city"), Distinct: true)));
}
