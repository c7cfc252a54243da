using static Huida.Tests.TextToSql.Parsing.School;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class QuestionWordTests
{
    [Theory]
    [InlineData("Where is the Physics department?", "departments.city", "departments.name", "Physics")]
    [InlineData("When was Ann born?", "students.birth_date", "students.name", "Ann")]
    [InlineData("How old is Bob?", "students.age", "students.name", "Bob")]
    [InlineData("Bob多大？", "students.age", "students.name", "Bob")]
    public void Parse_QuestionWord_AsksForWhatItMeasures(string question, string shown, string tested, string value) =>
        AssertReads(question, Select(Value(shown)) with { Where = Is(tested, value) });
}
