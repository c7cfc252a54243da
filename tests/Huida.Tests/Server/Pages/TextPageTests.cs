using Huida.Server.Components.Documents;
using Huida.Tokenization;

namespace Huida.Tests.Server.Pages;

public sealed class TextPageTests
{
    private const string Text = "one\ntwo\n\nthree\nfour";

    [Fact]
    public void Split_WithPages_GroupsLinesUnderTheirPage()
    {
        var pages = TextPage.Split(Text, pageStarts: [0, 9], part: null).ToList();

        Assert.Equal([1, 2], pages.Select(page => page.Number));
        Assert.Equal([["one", "two"], ["three", "four"]], pages.Select(page => page.Lines.Select(line => line.Of(Text).ToString())));
    }

    [Fact]
    public void Split_EmptyPageBetween_KeepsTheNumbersOfTheOthers()
    {
        var pages = TextPage.Split(Text, pageStarts: [0, 8, 9], part: null);

        Assert.Equal([1, 3], pages.Select(page => page.Number));
    }

    [Fact]
    public void Split_Part_KeepsOnlyLinesThatTouchIt()
    {
        var pages = TextPage.Split(Text, pageStarts: [0, 9], part: new TextRange(6, 11));

        Assert.Equal(["two", "three"], pages.SelectMany(page => page.Lines).Select(line => line.Of(Text).ToString()));
    }

    [Fact]
    public void Split_WithoutPages_CutsALongTextIntoPiecesThatLayOutAlone()
    {
        string text = string.Join('\n', Enumerable.Range(1, 120));

        var pages = TextPage.Split(text, pageStarts: [], part: null).ToList();

        Assert.All(pages, page => Assert.Null(page.Number));
        Assert.Equal([50, 50, 20], pages.Select(page => page.Lines.Count));
    }
}
