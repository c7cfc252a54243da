using Huida.Answering;

namespace Huida.Tests.Answering;

public sealed class RouteComparisonTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void Confidence_ComparisonThatTellsNothing_IsTheRoutesOwn(double own) =>
        Assert.Equal(own, RouteComparison.None.Confidence(Route.Passage, RouteComparison.Signals(faq: 0.8, passage: own, sql: null)), 9);

    [Fact]
    public void Signals_RouteWithoutResult_IsTheLeastSure() =>
        Assert.Equal([1, 0, -1], RouteComparison.Signals(faq: 0.99999, passage: 0.5, sql: null));

    [Fact]
    public void Confidence_OtherRouteThatFitsBetter_SpeaksAgainst()
    {
        // With the curves that ship.
        var comparison = Calibration.Shipped.Comparison;

        double alone = comparison.Confidence(Route.Faq, RouteComparison.Signals(faq: 0.7, passage: null, sql: null));
        double rivalled = comparison.Confidence(Route.Faq, RouteComparison.Signals(faq: 0.7, passage: null, sql: 0.9));

        Assert.True(rivalled < alone);
    }
}
