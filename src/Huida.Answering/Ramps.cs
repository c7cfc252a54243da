namespace Huida.Answering;

/// <summary>
/// Spreads a signal over ramps, each of which rises from 0 to 1 between two neighbouring knots. A logistic curve over the ramps is then
/// piecewise linear in the signal's log-odds: that half of a question is found may tell much, and whether nine or ten tenths are, nothing
/// (a generalized additive model; Hastie and Tibshirani, 1986). Where no weight is negative, it still never falls.
/// </summary>
internal static class Ramps
{
    private static readonly double[] Knots = [0, 0.1, 0.3, 0.5, 0.7, 0.85, 1];

    /// <param name="signals">Each 0 to 1.</param>
    /// <returns>The ramps of the first signal, then those of the next.</returns>
    public static double[] Of(params ReadOnlySpan<double> signals)
    {
        int each = Knots.Length - 1;
        double[] ramps = new double[signals.Length * each];
        for (int i = 0; i < ramps.Length; i++)
        {
            double from = Knots[i % each];
            ramps[i] = Math.Clamp((signals[i / each] - from) / (Knots[(i % each) + 1] - from), 0, 1);
        }

        return ramps;
    }
}
