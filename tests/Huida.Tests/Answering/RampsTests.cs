using Huida.Answering;

namespace Huida.Tests.Answering;

public sealed class RampsTests
{
    [Theory]
    [InlineData(0, new double[] { 0, 0, 0, 0, 0, 0 })]
    [InlineData(0.2, new[] { 1, 0.5, 0, 0, 0, 0 })]
    [InlineData(0.5, new double[] { 1, 1, 1, 0, 0, 0 })]
    [InlineData(1, new double[] { 1, 1, 1, 1, 1, 1 })]
    public void Of_OneSignal_RisesOneRampAfterTheOther(double signal, double[] ramps) =>
        Assert.Equal(ramps, Ramps.Of(signal).Select(ramp => Math.Round(ramp, 9)));

    [Fact]
    public void Of_TwoSignals_GivesTheRampsOfTheFirstBeforeThoseOfTheSecond() =>
        Assert.Equal([.. Ramps.Of(0.4), .. Ramps.Of(0.9)], Ramps.Of(0.4, 0.9));

    [Fact]
    public void Of_StrongerSignal_LowersNoRamp()
    {
        for (double signal = 0; signal < 1; signal += 0.01)
        {
            Assert.All(Ramps.Of(signal).Zip(Ramps.Of(signal + 0.01)), pair => Assert.True(pair.First <= pair.Second));
        }
    }

    // Beyond 0.3 nine in ten are right, however strong the signal: a straight line in the log-odds cannot say so.
    [Fact]
    public void Fit_SignalThatTellsOnlyUpToAPoint_IsFlatBeyondIt()
    {
        var curve = ConfidenceCurve.Fit([.. Enumerable.Range(0, 200).Select(i => new CurveSample(Ramps.Of(i / 200.0), i >= 60 && i % 10 > 0))]);

        double atHalf = curve.Probability(Ramps.Of(0.5));
        Assert.True(curve.Probability(Ramps.Of(0.1)) < 0.1);
        Assert.InRange(atHalf, 0.8, 0.95);
        Assert.InRange(curve.Probability(Ramps.Of(1)) - atHalf, 0, 0.05);
    }
}
