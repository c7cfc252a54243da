namespace Huida.Answering;

/// <summary>
/// Logistic regression from a route's signals to the probability that its answer is right:
/// <c>p = 1 / (1 + exp(−(intercept + weights · signals)))</c>. Weights are never negative, as every signal speaks for the answer, so a
/// stronger signal never lowers the confidence.
/// </summary>
public sealed record ConfidenceCurve(double Intercept, IReadOnlyList<double> Weights)
{
    private const int Iterations = 20_000;
    private const double LearningRate = 0.2;

    /// <summary>L2 penalty on the weights: with a hundred labelled questions it keeps one lucky signal from deciding alone.</summary>
    private const double Penalty = 0.002;

    public double Probability(ReadOnlySpan<double> signals)
    {
        double sum = Intercept;
        for (int i = 0; i < signals.Length; i++)
        {
            sum += Weights[i] * signals[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The curve of greatest likelihood, by projected gradient descent from zero: the same samples give the same curve.</summary>
    public static ConfidenceCurve Fit(IReadOnlyList<(double[] Signals, bool IsRight)> samples)
    {
        int width = samples[0].Signals.Length;
        double[] weights = new double[width];
        double[] gradient = new double[width];
        double intercept = 0;
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            Array.Clear(gradient);
            double interceptGradient = 0;
            var curve = new ConfidenceCurve(intercept, weights);
            foreach (var (signals, isRight) in samples)
            {
                double error = curve.Probability(signals) - (isRight ? 1 : 0);
                interceptGradient += error;
                for (int i = 0; i < width; i++)
                {
                    gradient[i] += error * signals[i];
                }
            }

            intercept -= LearningRate * interceptGradient / samples.Count;
            for (int i = 0; i < width; i++)
            {
                weights[i] = Math.Max(0, weights[i] - (LearningRate * ((gradient[i] / samples.Count) + (Penalty * weights[i]))));
            }
        }

        return new ConfidenceCurve(intercept, weights);
    }
}
