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

    [Theory]
    [InlineData("Optics有多少人？")]
    [InlineData("How many people take Optics?")]
    public void Parse_People_CountsThoseThatTheRowsReferTo(string question) => AssertReads(
        question, Select(Rows("students")) with { Where = Is("courses.title", "Optics") });

    [Theory]
    [InlineData("Optics被选过多少次？")]
    [InlineData("How many times was Optics taken?")]
    public void Parse_Times_CountsWhatHappened(string question) => AssertReads(
        question, Select(Rows("enrollments")) with { Where = Is("courses.title", "Optics") });

    [Fact]
    public void Parse_KindBehindTheCount_CountsRowsOfThatKind() => AssertReads(
        "Physics系有几个female？",
        Select(Rows("students")) with { Where = new Condition.And([Is("departments.name", "Physics"), Is("students.gender", "female")]) });

    [Theory]
    [InlineData("至少选了两门课程的学生有几个？")]
    [InlineData("How many students take at least 2 courses?")]
    public void Parse_NumberOfRowsThatAreTestedByGroups_IsOneNumber(string question) => AssertReads(
        question,
        Select(Rows("students")) with
        {
            Where = new Condition.InQuery(
                Column("students.id"),
                Select(Value("students.id")) with { GroupBy = [Column("students.id")], Having = Compare(Rows("courses"), Comparison.GreaterOrEqual, 2) }),
        });
}
