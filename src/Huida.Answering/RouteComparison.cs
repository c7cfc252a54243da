namespace Huida.Answering;

/// <summary>
/// What the routes' own confidences say together: an answer that would do by itself is less likely right where another route has one
/// that fits better. A logistic regression for each route over the log-odds of all; here another route's may speak against.
/// </summary>
public sealed record RouteComparison(ConfidenceCurve Faq, ConfidenceCurve Passage, ConfidenceCurve Sql)
{
    /// <summary>Log-odds beyond these, 2 and 98 in a hundred, tell no more; a route that found nothing has the lowest.</summary>
    private const double Most = 4;

    /// <summary>Each route is as sure as by itself.</summary>
    public static RouteComparison None { get; } = new(new(0, [Most, 0, 0]), new(0, [0, Most, 0]), new(0, [0, 0, Most]));

    /// <summary>The signals of the comparison, each -1 to 1.</summary>
    public static double[] Signals(double? faq, double? passage, double? sql) => [LogOdds(faq), LogOdds(passage), LogOdds(sql)];

    /// <param name="signals">By <see cref="Signals"/>.</param>
    public double Confidence(Route route, ReadOnlySpan<double> signals) => CurveOf(route).Probability(signals);

    private ConfidenceCurve CurveOf(Route route) => route switch
    {
        Route.Faq => Faq,
        Route.Passage => Passage,
        _ => Sql,
    };

    private static double LogOdds(double? confidence) =>
        confidence is { } sure ? Math.Clamp(Math.Log(sure / (1 - sure)) / Most, -1, 1) : -1;
}
