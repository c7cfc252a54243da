using Huida.Evaluation;
using Huida.Evaluation.Fitting;
using Huida.Evaluation.Retrieval;

namespace Huida.Tests.Evaluation;

/// <summary>Each expected value was worked out by hand.</summary>
public sealed class MetricTests
{
    [Fact]
    public void Latency_TwentyValues_AreTenthAndNineteenth() =>
        Assert.Equal(new Latency(10, 19), Latency.Of(Enumerable.Range(1, 20).Reverse().Select(value => (double)value)));

    [Fact]
    public void Latency_OneValue_IsIt() => Assert.Equal(new Latency(7, 7), Latency.Of([7]));

    [Fact]
    public void Latency_OfNothing_IsZero() => Assert.Equal(new Latency(0, 0), Latency.Of([]));

    [Fact]
    public void RankFigures_RanksWithinAndBeyondTen_CountAsDefined()
    {
        var figures = RankFigures.Of([1, 2, null, 11, 10]);

        Assert.Equal(1 / 5.0, figures.RecallAt1, 12);
        Assert.Equal((1 + 0.5 + 0 + 0 + 0.1) / 5, figures.MrrAt10, 12);
    }

    [Fact]
    public void RiskCoverage_EqualConfidences_AreAcceptedTogether()
    {
        var risk = RiskCoverage.Of([(0.8, false), (0.1, false), (0.9, true), (0.8, true)]);

        Assert.Equal(((1 * 0.0) + (2 * (1 / 3.0)) + (1 * 0.5)) / 4, risk.Aurc, 12);
        Assert.Equal(new RiskPoint(0, 1, 0.5), risk.Points[0]);
        Assert.Equal(new RiskPoint(0.5, 0.75, 1 / 3.0), risk.Points[5]);
        Assert.Equal(new RiskPoint(0.9, 0.25, 0), risk.Points[9]);
    }

    [Fact]
    public void RiskCoverage_RightOnesFirst_IsLowerThanRightOnesLast()
    {
        var good = RiskCoverage.Of([(0.9, true), (0.1, false)]);
        var bad = RiskCoverage.Of([(0.9, false), (0.1, true)]);

        Assert.Equal(0.25, good.Aurc, 12);
        Assert.Equal(0.75, bad.Aurc, 12);
    }

    [Fact]
    public void ProbabilityScores_TwoForecasts_AreMeans()
    {
        (double, bool)[] foretold = [(0.8, true), (0.4, false)];

        Assert.Equal(0.366985, ProbabilityScores.LogLoss(foretold), 6); // (−ln 0.8 − ln 0.6) / 2
        Assert.Equal(0.1, ProbabilityScores.Brier(foretold), 12);
    }

    [Fact]
    public void LogLoss_CertainAndWrong_IsFinite() => Assert.Equal(13.8155, ProbabilityScores.LogLoss([(1, false)]), 4); // −ln 1e-6
}
