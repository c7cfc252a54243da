using Huida.Server.Components.Ask;

namespace Huida.Tests.Server.Pages;

public sealed class CitedTextTests
{
    [Fact]
    public void Split_MarkersInText_CutsThereAndDropsTheSpaceBefore()
    {
        var pieces = CitedText.Split("Twenty books. [1] Thirty days.[2] Once.", citations: 2);

        Assert.Equal(
            [new("Twenty books.", null), new("[1]", 1), new(" Thirty days.", null), new("[2]", 2), new(" Once.", null)],
            pieces);
    }

    [Fact]
    public void Split_NumberBeyondTheCitations_IsText()
    {
        var pieces = CitedText.Split("See [2026] and [0]. [1]", citations: 1);

        Assert.Equal([new("See [2026] and [0].", null), new("[1]", 1)], pieces);
    }

    [Fact]
    public void Split_CitationNotNamed_FollowsTheText()
    {
        var pieces = CitedText.Split("Counter 3.", citations: 2);

        Assert.Equal([new("Counter 3.", null), new("[1]", 1), new("[2]", 2)], pieces);
    }

    [Theory]
    [InlineData("Twenty books. [1] Thirty", "Twenty books. Thirty")]
    [InlineData("Twenty books. [1", "Twenty books.")]
    [InlineData("Twenty books. [", "Twenty books.")]
    [InlineData("[see below] twenty", "[see below] twenty")]
    public void WithoutMarkers_WhileStreaming_HidesWholeAndHalfMarkers(string text, string shown)
    {
        Assert.Equal(shown, CitedText.WithoutMarkers(text));
    }
}
