namespace Huida.Evaluation.Retrieval;

/// <summary>
/// What abstaining buys (El-Yaniv and Wiener, 2010): as the threshold rises, fewer questions are answered and fewer of the answers are
/// wrong. <paramref name="Aurc"/> is the area under that curve, the mean risk over all coverages; lower is better.
/// </summary>
/// <param name="Count">All questions, the unanswerable among them.</param>
public sealed record RiskCoverage(int Count, double Aurc, IReadOnlyList<RiskPoint> Points)
{
    private const int Steps = 10;

    /// <param name="answers">One for each question; a question without candidate has confidence 0 and is wrong.</param>
    internal static RiskCoverage Of(IReadOnlyList<(double Confidence, bool IsRight)> answers)
    {
        int answered = 0;
        int wrong = 0;
        double area = 0;

        // Equal confidences are accepted together: no threshold comes between them.
        foreach (var equal in answers.GroupBy(answer => answer.Confidence).OrderByDescending(group => group.Key))
        {
            int size = equal.Count();
            answered += size;
            wrong += equal.Count(answer => !answer.IsRight);
            area += size * ((double)wrong / answered);
        }

        return new RiskCoverage(
            answers.Count,
            answers.Count == 0 ? 0 : area / answers.Count,
            [.. Enumerable.Range(0, Steps).Select(step => PointAt((double)step / Steps, answers))]);
    }

    private static RiskPoint PointAt(double threshold, IReadOnlyList<(double Confidence, bool IsRight)> answers)
    {
        bool[] given = [.. answers.Where(answer => answer.Confidence >= threshold).Select(answer => answer.IsRight)];

        return new RiskPoint(
            threshold,
            answers.Count == 0 ? 0 : (double)given.Length / answers.Count,
            given.Length == 0 ? 0 : (double)given.Count(isRight => !isRight) / given.Length);
    }
}

/// <param name="Coverage">Share of the questions that are answered with at least this confidence.</param>
/// <param name="Risk">Share of those answers that are wrong.</param>
public sealed record RiskPoint(double Threshold, double Coverage, double Risk);
