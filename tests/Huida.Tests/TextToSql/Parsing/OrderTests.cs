using Huida.TextToSql.Forms;
using static Huida.Tests.TextToSql.Parsing.School;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class OrderTests
{
    [Theory]
    [InlineData("List student names ordered by age in descending order.")]
    [InlineData("按年龄从大到小列出学生的姓名")]
    public void Parse_OrderAndDirection_Orders(string question) => AssertReads(
        question, Select(Value("students.name")) with { OrderBy = [new Ordering(Value("students.age"), Descending: true)] });

    [Fact]
    public void Parse_OrderWithoutAColumn_IsByWhatIsShown() => AssertReads(
        "List all course titles in alphabetical order.",
        Select(Value("courses.title")) with { OrderBy = [new Ordering(Value("courses.title"), Descending: false)] });
}
