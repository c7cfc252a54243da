using Huida.TextToSql.Answers;
using static Huida.Tests.TextToSql.Parsing.NotedLibrary;

namespace Huida.Tests.TextToSql.Parsing;

/// <summary>Words for a column that refers to rows of another table: the head of a branch is one of the staff.</summary>
public sealed class RoleTests
{
    [Theory]
    [InlineData("东湖分馆的馆长是谁？")]
    [InlineData("Who is the head of 东湖分馆?")]
    public void Parse_WhoHasARole_ShowsTheColumn(string question) =>
        Assert.Equal("select branches.head_id where branches.name = '东湖分馆'", FormText.Write(Parse(question)[0].Form));

    [Fact]
    public void Parse_WithoutARole_LooksIntoTheColumn() => Assert.Equal("select branches.name where branches.head_id is empty", FormText.Write(Parse("没有馆长的分馆有哪些？")[0].Form));

    [Fact]
    public void Parse_WhoseRoleSomebodyHas_JoinsByTheColumn() => Assert.Equal("select branches.name by branches.head_id where staff.name = '林春燕'", FormText.Write(Parse("林春燕是哪些分馆的馆长？")[0].Form));

    [Fact]
    public void Link_APartOfARole_IsNotTheRole() => Assert.DoesNotContain(Link("馆"), link => link.Target is Huida.TextToSql.Linking.LinkTarget.Column { Name.Column: "head_id" });
}
