using Huida.Server.Components.Documents;

namespace Huida.Tests.Server.Pages;

public sealed class TextRunTests
{
    private const string Text = "A student may borrow twenty books.";

    [Fact]
    public void Cut_MarkInsideCitation_GivesThreeCitedRuns()
    {
        var runs = TextRun.Cut(Text, new(0, Text.Length), cited: new(10, 27), marks: [new(14, 20)]);

        Assert.Equal(
            [
                new("A student ", Cited: false, Marked: false),
                new("may ", Cited: true, Marked: false),
                new("borrow", Cited: true, Marked: true),
                new(" twenty", Cited: true, Marked: false),
                new(" books.", Cited: false, Marked: false),
            ],
            runs);
    }

    [Fact]
    public void Cut_RangesOutsideThePart_ChangeNothing()
    {
        var runs = TextRun.Cut(Text, new(2, 9), cited: new(21, 27), marks: [new(0, 1), new(28, 40)]);

        Assert.Equal([new("student", Cited: false, Marked: false)], runs);
    }

    [Fact]
    public void Cut_AnyRanges_KeepsEveryCharacterInOrder()
    {
        var runs = TextRun.Cut(Text, new(3, 30), cited: new(0, 15), marks: [new(5, 9), new(7, 20), new(15, 15)]);

        Assert.Equal(Text[3..30], string.Concat(runs.Select(run => run.Text)));
    }
}
