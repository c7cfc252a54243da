using Huida.Answering;

namespace Huida.Evaluation.Fitting;

/// <summary>A route's best candidate for a labelled question.</summary>
/// <param name="IsSample">Whether its route's curve may learn from it.</param>
internal sealed record Observation(Route Route, double[] Signals, bool IsRight, bool IsSample)
{
    /// <summary>A confidence that no curve has a say in; null where one has.</summary>
    public double? Settled { get; init; }
}

/// <summary>What the routes offered for a labelled question.</summary>
internal sealed record ObservedQuestion(bool IsAnswerable, IReadOnlyList<Observation> Offered);

/// <summary>Fits the curves, and foretells by cross-validation how they will do on questions that they have not seen.</summary>
internal sealed class CurveFitting(ConfidenceCurves present, double threshold)
{
    /// <summary>Fewer samples than these say too little about a route.</summary>
    private const int FewestSamples = 20;

    private const int Folds = 5;

    /// <summary>A stored wording counts less than a question: people ask in other words than editors write.</summary>
    private const double WordingWeight = 0.1;

    private static readonly Route[] Routes = [Route.Faq, Route.Passage, Route.Sql];

    /// <summary>The figures of a curve beyond the fourth decimal are noise, and would differ between machines.</summary>
    private const int Decimals = 4;

    /// <param name="wordings">Learnt from beside the questions, in every fold; figures are of the questions alone.</param>
    public CalibrationReport Fit(IReadOnlyList<ObservedQuestion> questions, IReadOnlyList<Observation> wordings)
    {
        var rated = CrossValidate(questions, wordings);
        var answerable = rated.FindAll(question => question.IsAnswerable);
        var answered = answerable.FindAll(question => question.Chosen is not null);

        return new CalibrationReport(
            questions.Count,
            FitCurves(questions, wordings),
            Describe(Route.Faq, questions, rated),
            Describe(Route.Passage, questions, rated),
            Describe(Route.Sql, questions, rated),
            new ExpectedAnswers(
                threshold,
                answerable.Count,
                answered.Count,
                answered.Count(question => question.Chosen!.Observation.IsRight),
                rated.Count - answerable.Count,
                rated.Count(question => !question.IsAnswerable && question.Chosen is null)));
    }

    private List<RatedQuestion> CrossValidate(IReadOnlyList<ObservedQuestion> questions, IReadOnlyList<Observation> wordings)
    {
        ConfidenceCurves[] curves = [.. Enumerable.Range(0, Folds).Select(fold => FitCurves([.. questions.Where((_, index) => index % Folds != fold)], wordings))];

        return [.. questions.Select((question, index) => Rate(question, curves[index % Folds]))];
    }

    private RatedQuestion Rate(ObservedQuestion question, ConfidenceCurves curves)
    {
        double[] signals = Compare(question, curves);
        Rated[] rated =
        [
            .. question.Offered.Select(offered => new Rated(offered, offered.Settled ?? curves.Comparison.Confidence(offered.Route, signals))),
        ];

        return new RatedQuestion(
            question.IsAnswerable, rated, rated.Where(offered => offered.Confidence >= threshold).MaxBy(offered => offered.Confidence));
    }

    private static double[] Compare(ObservedQuestion question, ConfidenceCurves curves)
    {
        return RouteComparison.Signals(Alone(Route.Faq), Alone(Route.Passage), Alone(Route.Sql));

        double? Alone(Route route) => question.Offered.FirstOrDefault(offered => offered.Route == route) is { } found
            ? found.Settled ?? CurveOf(route, curves).Probability(found.Signals)
            : null;
    }

    private ConfidenceCurves FitCurves(IReadOnlyList<ObservedQuestion> questions, IReadOnlyList<Observation> wordings)
    {
        ConfidenceCurves curves = new(
            FitCurve(Route.Faq, questions, wordings), FitCurve(Route.Passage, questions, wordings), FitCurve(Route.Sql, questions, wordings));
        if (!Array.TrueForAll(Routes, route => IsEnough(Samples(route, questions))))
        {
            return curves with { Comparison = present.Comparison };
        }

        (ObservedQuestion Question, double[] Signals)[] compared = [.. questions.Select(question => (question, Compare(question, curves)))];

        return curves with { Comparison = new RouteComparison(FitComparison(Route.Faq), FitComparison(Route.Passage), FitComparison(Route.Sql)) };

        ConfidenceCurve FitComparison(Route route) => Rounded(ConfidenceCurve.Fit(
            [
                .. compared.SelectMany(one => one.Question.Offered
                    .Where(offered => offered.Route == route && offered.IsSample)
                    .Select(offered => new CurveSample(one.Signals, offered.IsRight))),
            ],
            mayOppose: true));
    }

    private ConfidenceCurve FitCurve(Route route, IReadOnlyList<ObservedQuestion> questions, IReadOnlyList<Observation> wordings)
    {
        var samples = Samples(route, questions);
        if (!IsEnough(samples))
        {
            return CurveOf(route, present);
        }

        return Rounded(ConfidenceCurve.Fit(
        [
            .. samples.Select(sample => new CurveSample(sample.Signals, sample.IsRight)),
            .. wordings.Where(wording => wording.Route == route).Select(wording => new CurveSample(wording.Signals, wording.IsRight, WordingWeight)),
        ]));
    }

    private static ConfidenceCurve Rounded(ConfidenceCurve curve) =>
        new(Math.Round(curve.Intercept, Decimals), [.. curve.Weights.Select(weight => Math.Round(weight, Decimals))]);

    private static RouteFit Describe(Route route, IReadOnlyList<ObservedQuestion> questions, List<RatedQuestion> rated)
    {
        var samples = Samples(route, questions);
        (double, bool)[] foretold =
        [
            .. rated.SelectMany(question => question.Offered)
                .Where(offered => offered.Observation.Route == route && offered.Observation.IsSample)
                .Select(offered => (offered.Confidence, offered.Observation.IsRight)),
        ];

        return new RouteFit(
            samples.Count, samples.Count(sample => sample.IsRight), IsEnough(samples), ProbabilityScores.LogLoss(foretold), ProbabilityScores.Brier(foretold));
    }

    private static List<Observation> Samples(Route route, IReadOnlyList<ObservedQuestion> questions) =>
        [.. questions.SelectMany(question => question.Offered).Where(offered => offered.Route == route && offered.IsSample)];

    private static bool IsEnough(List<Observation> samples) =>
        samples.Count >= FewestSamples && samples.Exists(sample => sample.IsRight) && samples.Exists(sample => !sample.IsRight);

    private static ConfidenceCurve CurveOf(Route route, ConfidenceCurves curves) => route switch
    {
        Route.Faq => curves.Faq,
        Route.Passage => curves.Passage,
        _ => curves.Sql,
    };

    private sealed record Rated(Observation Observation, double Confidence);

    private sealed record RatedQuestion(bool IsAnswerable, IReadOnlyList<Rated> Offered, Rated? Chosen);
}
