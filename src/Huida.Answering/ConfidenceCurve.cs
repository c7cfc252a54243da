namespace Huida.Answering;

/// <summary>What a curve learns from.</summary>
/// <param name="Weight">How much it counts.</param>
public readonly record struct CurveSample(double[] Signals, bool IsRight, double Weight = 1);

/// <summary>
/// Logistic regression from a route's signals to the probability that its answer is right:
/// <c>p = 1 / (1 + exp(−(intercept + weights · signals)))</c>. Weights are never negative where every signal speaks for the answer, so that
/// a stronger signal never lowers the confidence.
/// </summary>
public sealed record ConfidenceCurve(double Intercept, IReadOnlyList<double> Weights)
{
    private const int Iterations = 3_000;

    /// <summary>L2 penalty on the weights: with a few hundred samples it keeps one lucky signal from deciding alone.</summary>
    private const double Penalty = 0.003;

    public double Probability(ReadOnlySpan<double> signals)
    {
        double sum = Intercept;
        for (int i = 0; i < signals.Length; i++)
        {
            sum += Weights[i] * signals[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>
    /// The curve of greatest likelihood, by projected gradient descent with Nesterov's momentum from zero: the same samples give the same
    /// curve.
    /// </summary>
    /// <param name="mayOppose">Whether a signal may speak against the answer.</param>
    public static ConfidenceCurve Fit(IReadOnlyList<CurveSample> samples, bool mayOppose = false)
    {
        int width = samples[0].Signals.Length;
        var ahead = new double[width + 1]; // the intercept last
        double[] here = new double[width + 1];
        double[] gradient = new double[width + 1];
        double total = samples.Sum(sample => sample.Weight);

        // The curvature of the loss is at most a quarter of the samples' mean square.
        double step = 4 / (1 + (samples.Sum(sample => sample.Weight * sample.Signals.Sum(signal => signal * signal)) / total));
        for (int iteration = 1; iteration <= Iterations; iteration++)
        {
            Array.Clear(gradient);
            var curve = new ConfidenceCurve(ahead[width], ahead);
            foreach (var (signals, isRight, weight) in samples)
            {
                double error = weight * (curve.Probability(signals) - (isRight ? 1 : 0));
                gradient[width] += error;
                for (int i = 0; i < width; i++)
                {
                    gradient[i] += error * signals[i];
                }
            }

            double momentum = (iteration - 1.0) / (iteration + 2.0);
            for (int i = 0; i <= width; i++)
            {
                double penalty = i < width ? Penalty * ahead[i] : 0;
                double next = ahead[i] - (step * ((gradient[i] / total) + penalty));
                next = i < width && !mayOppose ? Math.Max(0, next) : next;
                ahead[i] = next + (momentum * (next - here[i]));
                here[i] = next;
            }
        }

        return new ConfidenceCurve(here[width], here[..width]);
    }
}
