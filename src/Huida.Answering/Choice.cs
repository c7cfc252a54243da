namespace Huida.Answering;

/// <summary>A candidate and the calibrated probability that it is right.</summary>
public sealed record RatedCandidate(Candidate Candidate, double Confidence);

/// <summary>What the routes' results come to.</summary>
/// <param name="Likeliest">Over all routes; null where nothing was found.</param>
/// <param name="Accepted">Likely enough to be given, likeliest first.</param>
/// <param name="Routes">A trace row for each route.</param>
internal sealed record Choice(RatedCandidate? Likeliest, IReadOnlyList<RatedCandidate> Accepted, IReadOnlyList<TraceStep> Routes)
{
    /// <summary>Each route offers its best result; the likeliest that reaches the threshold wins.</summary>
    /// <param name="results">Databases are named in the trace where there are any.</param>
    /// <param name="best">Of each of the results, by <see cref="Calibration.Rate"/>.</param>
    public static Choice Among(IReadOnlyList<RouteResult> results, IReadOnlyList<RatedCandidate?> best, double threshold)
    {
        RatedCandidate[] ranked = [.. best.OfType<RatedCandidate>().OrderByDescending(rated => rated.Confidence)];
        RatedCandidate[] accepted = [.. ranked.Where(rated => rated.Confidence >= threshold)];

        return new Choice(
            ranked.FirstOrDefault(),
            accepted,
            [
                .. results.Zip(best)
                    .Where(pair => pair.First is not { Route: Route.Sql, Searched: 0, IsLate: false })
                    .Select(pair => Trace(pair.First, pair.Second, accepted.FirstOrDefault(), threshold)),
            ]);
    }

    private static TraceStep Trace(RouteResult result, RatedCandidate? rated, RatedCandidate? chosen, double threshold) => new(
        result.Route switch
        {
            Route.Faq => Stage.Faq,
            Route.Passage => Stage.Passage,
            _ => Stage.Sql,
        },
        result.Milliseconds,
        rated?.Confidence,
        Find(result, rated, chosen, threshold),
        result.IsLate ? null : result.Searched);

    private static Finding Find(RouteResult result, RatedCandidate? rated, RatedCandidate? chosen, double threshold) => rated switch
    {
        _ when result.IsLate => Finding.Late,
        null => Finding.NothingFound,
        _ when rated.Confidence < threshold => Finding.BelowThreshold,
        _ when !ReferenceEquals(rated, chosen) => Finding.LessLikely,
        { Candidate: Candidate.Faq { Match.Signals.Exact: true } } => Finding.Exact,
        { Candidate.Route: Route.Clarify } => Finding.Ambiguous,
        _ => Finding.Chosen,
    };
}
