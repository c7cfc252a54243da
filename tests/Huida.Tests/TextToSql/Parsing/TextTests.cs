using Huida.TextToSql.Forms;
using static Huida.Tests.TextToSql.Parsing.School;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class TextTests
{
    [Theory]
    [InlineData("Find courses whose title contains 'History'", "History", TextPlace.Anywhere)]
    [InlineData("Courses whose title starts with 'W'", "W", TextPlace.Start)]
    [InlineData("courses whose title ends with \"gebra\"", "gebra", TextPlace.End)]
    public void Parse_PartOfAText_IsLookedForThere(string question, string text, TextPlace place) => AssertReads(
        question, Select(Value("courses.title")) with { Where = new Condition.Contains(Column("courses.title"), text, place) });

    [Theory]
    [InlineData("Name and salary of the teachers in York")]
    public void Parse_Cell_TestsItsColumn(string question) => AssertReads(
        question, Select(Value("teachers.name"), Value("teachers.salary")) with { Where = Is("departments.city", "York") });

    [Fact]
    public void Parse_Different_GivesEqualRowsOnce() => AssertReads(
        "List the different cities of departments.", Select(Value("departments.city")) with { Distinct = true });

    [Fact]
    public void Parse_AllInformation_ShowsEveryColumn() => AssertReads(
        "Show all information about the departments.",
        Select([.. Schema.FindTable("departments")!.Columns.Select(column => new Expression.Value(new ColumnUse(column.Name)))]));
}
