namespace Huida.Evaluation.Fitting;

/// <summary>How good probabilities are, given what came out. 0 of nothing.</summary>
internal static class ProbabilityScores
{
    /// <summary>Keeps a certain error from being infinitely bad.</summary>
    private const double Smallest = 1e-6;

    public static double LogLoss(IReadOnlyCollection<(double Probability, bool IsRight)> foretold) => foretold.Count == 0
        ? 0
        : foretold.Average(one => -Math.Log(Math.Max(one.IsRight ? one.Probability : 1 - one.Probability, Smallest)));

    public static double Brier(IReadOnlyCollection<(double Probability, bool IsRight)> foretold) => foretold.Count == 0
        ? 0
        : foretold.Average(one => Math.Pow(one.Probability - (one.IsRight ? 1 : 0), 2));
}
