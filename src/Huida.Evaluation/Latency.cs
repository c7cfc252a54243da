namespace Huida.Evaluation;

/// <summary>How long a question takes, in milliseconds, one after another and warm.</summary>
public sealed record Latency(double P50, double P95)
{
    public static Latency Of(IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];

        return new Latency(Percentile(sorted, 50), Percentile(sorted, 95));
    }

    /// <summary>The smallest value that at least this share of the values do not exceed (nearest rank); NaN of nothing would not be JSON, so 0.</summary>
    internal static double Percentile(IReadOnlyList<double> sorted, double percent) =>
        sorted.Count == 0 ? 0 : sorted[Math.Max((int)Math.Ceiling(percent / 100 * sorted.Count), 1) - 1];
}
