using static Huida.Tests.TextToSql.Parsing.School;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class GroupingTests
{
    [Theory]
    [InlineData("How many students are there in each department?")]
    [InlineData("每个系有多少名学生？")]
    public void Parse_EachOfATable_ShowsItsNameAndGroupsByItsKey(string question) => AssertReads(
        question, Select(Value("departments.name"), Rows("students")) with { GroupBy = [Column("departments.id")] });

    [Fact]
    public void Parse_EachOfAColumn_GroupsByIt() => AssertReads(
        "Show the average salary of teachers for each city.",
        Select(Value("departments.city"), Average("teachers.salary")) with { GroupBy = [Column("departments.city")] });

    [Fact]
    public void Parse_EachWithoutAnythingComputed_IsOnlyAWayOfSpeaking() => AssertReads("Show the name and age of each student.", Select(Value("students.name"), Value("students.age")));
}
