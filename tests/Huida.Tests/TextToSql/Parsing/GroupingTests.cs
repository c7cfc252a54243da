using Huida.TextToSql.Forms;
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

    [Fact]
    public void Parse_AmountByAColumn_GroupsByIt() => AssertReads(
        "按性别统计学生人数", Select(Value("students.gender"), Rows("students")) with { GroupBy = [Column("students.gender")] });

    [Fact]
    public void Parse_AmountByATable_GroupsByIt() => AssertReads(
        "Number of students by department", Select(Value("departments.name"), Rows("students")) with { GroupBy = [Column("departments.id")] });

    [Fact]
    public void Parse_SortedByAColumn_DoesNotGroupByIt() => Assert.DoesNotContain(Column("departments.city"), Parse("统计每个系的学生人数，按城市排序")[0].Form.GroupBy);

    [Fact]
    public void Parse_EachOfListedValues_GroupsByTheirColumn() => AssertReads(
        "Physics、History和数学学院各有多少学生？",
        Select(Value("departments.name"), Rows("students")) with
        {
            Where = new Condition.In(
                Column("departments.name"),
                [new Operand.Constant.Text("Physics"), new Operand.Constant.Text("History"), new Operand.Constant.Text("数学学院")]),
            GroupBy = [Column("departments.name")],
        });

    [Fact]
    public void Parse_EachOfAKind_GroupsByTheRowsOfThatKind() => AssertReads(
        "average score per female student",
        Select(Value("students.name"), Average("enrollments.score")) with { Where = Is("students.gender", "female"), GroupBy = [Column("students.id")] });
}
