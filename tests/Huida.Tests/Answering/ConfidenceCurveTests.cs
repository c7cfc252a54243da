using Huida.Answering;

namespace Huida.Tests.Answering;

public sealed class ConfidenceCurveTests
{
    [Fact]
    public void Probability_ByHand_IsTheLogistic()
    {
        var curve = new ConfidenceCurve(-1, [2, 0.5]);

        Assert.Equal(1 / (1 + Math.Exp(-0.25)), curve.Probability([0.5, 0.5]), precision: 12);
    }

    [Fact]
    public void Fit_SignalThatSeparates_PutsTheTwoSidesApart()
    {
        var curve = ConfidenceCurve.Fit([.. Enumerable.Range(0, 20).Select(i => new CurveSample([i / 20.0], i >= 10))]);

        Assert.True(curve.Probability([0.9]) > 0.9);
        Assert.True(curve.Probability([0.1]) < 0.1);
        Assert.InRange(curve.Probability([0.475]), 0.4, 0.6);
    }

    [Fact]
    public void Fit_SignalThatSpeaksAgainst_GetsNoWeightInsteadOfANegativeOne()
    {
        var curve = ConfidenceCurve.Fit([.. Enumerable.Range(0, 20).Select(i => new CurveSample([i / 20.0], i < 10))]);

        Assert.Equal(0, curve.Weights[0]);
        Assert.Equal(0.5, curve.Probability([0.3]), precision: 3);
    }

    [Fact]
    public void Fit_SignalThatTellsNothing_GivesTheShareOfRightAnswers()
    {
        var curve = ConfidenceCurve.Fit([.. Enumerable.Range(0, 20).Select(i => new CurveSample([1], i < 15))]);

        Assert.Equal(0.75, curve.Probability([1.0]), precision: 2);
    }

    [Fact]
    public void Fit_SampleThatCountsLess_CountsAsOftenLess()
    {
        var curve = ConfidenceCurve.Fit([new CurveSample([1], IsRight: true), new CurveSample([1], IsRight: false, Weight: 0.25)]);

        Assert.Equal(0.8, curve.Probability([1]), precision: 2);
    }
}
