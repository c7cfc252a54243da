using Huida.TextToSql.Forms;
using static Huida.Tests.TextToSql.Parsing.School;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class DateTests
{
    [Theory]
    [InlineData("students born in 2005")]
    [InlineData("2005年出生的学生")]
    public void Parse_Year_IsFromItsFirstToItsLastDay(string question) => AssertReads(
        question, Select(Value("students.name")) with { Where = new Condition.Between(Value("students.birth_date"), Day(2005, 1, 1), Day(2005, 12, 31)) });

    [Fact]
    public void Parse_BeforeAYear_IsUpToTheDayBefore() => AssertReads(
        "Which students were born before 2003?",
        Select(Value("students.name")) with { Where = new Condition.Compare(Value("students.birth_date"), Comparison.LessOrEqual, Day(2002, 12, 31)) });

    [Fact]
    public void Parse_YearOfAColumnOfYears_IsANumber() => AssertReads(
        "departments founded in 1950", Select(Value("departments.name")) with { Where = Compare(Value("departments.founded_year"), Comparison.Equal, 1950) });

    private static Operand.Constant.Date Day(int year, int month, int day) => new(new DateOnly(year, month, day));
}
