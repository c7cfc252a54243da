using Huida.TextToSql.Forms;
using static Huida.Tests.TextToSql.Parsing.School;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class NegationTests
{
    [Theory]
    [InlineData("departments without teachers")]
    [InlineData("Which departments do not have any teachers?")]
    [InlineData("哪些系没有教师？")]
    [InlineData("没有教师的系有哪些？")]
    public void Parse_WithoutRowsOfAnotherTable_AreNotAmongThoseThatHave(string question) => AssertReads(
        question,
        Select(Value("departments.name")) with
        {
            Where = new Condition.Not(new Condition.InQuery(
                Column("departments.id"), Select(Value("departments.id")) with { Entities = [new TableUse("teachers")] })),
        });

    [Fact]
    public void Parse_NotAValueOfTheRow_NegatesTheTest() => AssertReads(
        "students whose age is not 19", Select(Value("students.name")) with { Where = new Condition.Not(Compare(Value("students.age"), Comparison.Equal, 19)) });

    [Theory]
    [InlineData("Students without an email")]
    [InlineData("students whose email is missing")]
    [InlineData("没有邮箱的学生")]
    [InlineData("邮箱为空的学生")]
    public void Parse_WithoutAValue_IsEmpty(string question) => AssertReads(
        question, Select(Value("students.name")) with { Where = new Condition.IsEmpty(Column("students.email")) });
}
