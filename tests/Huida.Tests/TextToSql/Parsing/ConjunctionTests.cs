using Huida.TextToSql.Forms;
using static Huida.Tests.TextToSql.Parsing.School;

namespace Huida.Tests.TextToSql.Parsing;

public sealed class ConjunctionTests
{
    [Fact]
    public void Parse_BothOfTwoValues_NeedsRowsOfEach() => AssertReads(
        "Which students took both Optics and Algebra?",
        Select(Value("students.name")) with { Where = new Condition.And([Took("Optics"), Took("Algebra")]) });

    [Fact]
    public void Parse_EitherOfTwoValues_IsMetByOne() => AssertReads(
        "Students who took Optics or Algebra",
        Select(Value("students.name")) with { Distinct = true, Where = new Condition.Or([Is("courses.title", "Optics"), Is("courses.title", "Algebra")]) });

    [Fact]
    public void Parse_ContradictingComparisons_AreOfDifferentRows()
    {
        var form = Parse("Which cities have both departments founded before 1940 and departments founded after 1955?")[0].Form;

        Assert.Equal([Value("departments.city")], form.Select);
        Assert.All(Assert.IsType<Condition.And>(form.Where).Parts, part => Assert.Equal(Column("departments.city"), Assert.IsType<Condition.InQuery>(part).Column));
    }

    private static Condition.InQuery Took(string course) =>
        new(Column("students.id"), Select(Value("students.id")) with { Where = Is("courses.title", course) });
}
