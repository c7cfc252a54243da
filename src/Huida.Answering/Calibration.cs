using System.Text.Json;
using Dapper;
using Huida.Storage;

namespace Huida.Answering;

/// <summary>A curve for each route, and what they say together.</summary>
public sealed record ConfidenceCurves(ConfidenceCurve Faq, ConfidenceCurve Passage, ConfidenceCurve Sql)
{
    public RouteComparison Comparison { get; init; } = RouteComparison.None;
}

/// <summary>
/// Turns each route's raw score into the probability that its answer is right: the one score of API, pages and choice. The curves that
/// ship were fitted on the calibration questions of the sample; an installation may fit its own.
/// </summary>
public sealed class Calibration(Database database)
{
    /// <summary>Of a FAQ entry that has the very question, or a reading that the asker chose: no fit is asked about what a person has settled.</summary>
    private const double SettledConfidence = 0.99;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private ConfidenceCurves _curves = Shipped;

    public static ConfidenceCurves Shipped { get; } = ReadShipped();

    public ConfidenceCurves Curves => Volatile.Read(ref _curves);

    /// <summary>Of a result by itself.</summary>
    public double Confidence(Candidate candidate) => candidate switch
    {
        _ when IsSettled(candidate) => SettledConfidence,
        Candidate.Faq faq => Curves.Faq.Probability(faq.Signals),
        Candidate.Rows rows => Curves.Sql.Probability(rows.Signals),
        _ => Curves.Passage.Probability(candidate.Signals),
    };

    /// <summary>Each route's best result, its confidence in view of what the others found; null where a route found nothing.</summary>
    public IReadOnlyList<RatedCandidate?> Rate(IReadOnlyList<RouteResult> results)
    {
        RatedCandidate?[] alone = [.. results.Select(result => result.Candidates is [var best, ..] ? new RatedCandidate(best, Confidence(best)) : null)];
        double[] signals = RouteComparison.Signals(Alone(Route.Faq), Alone(Route.Passage), Alone(Route.Sql));

        return
        [
            .. results.Zip(alone, (result, rated) => rated is null || IsSettled(rated.Candidate)
                ? rated
                : rated with { Confidence = Curves.Comparison.Confidence(result.Route, signals) }),
        ];

        double? Alone(Route route) => results.Zip(alone).FirstOrDefault(pair => pair.First.Route == route).Second?.Confidence;
    }

    /// <summary>Takes up the curves fitted for this installation, if there are any.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        string? stored = await connection.QuerySingleOrDefaultAsync<string>("SELECT curves FROM confidence_curves WHERE id = 1");
        if (stored is not null)
        {
            var curves = JsonSerializer.Deserialize<ConfidenceCurves>(stored, Json)!;
            Volatile.Write(ref _curves, Usable(curves));
        }
    }

    /// <summary>Keeps and uses curves fitted for this installation.</summary>
    public async Task SaveAsync(ConfidenceCurves curves, string who, CancellationToken cancellationToken)
    {
        string text = JsonSerializer.Serialize(curves, Json);
        await database.WriteAsync(
            who,
            write => write.Connection.ExecuteAsync(
                """
                INSERT INTO confidence_curves (id, curves, fitted_at) VALUES (1, @text, @at)
                ON CONFLICT (id) DO UPDATE SET curves = excluded.curves, fitted_at = excluded.fitted_at
                """,
                new { text, at = write.Now.ToUnixTimeMilliseconds() },
                write.Transaction),
            cancellationToken);
        Volatile.Write(ref _curves, curves);
    }

    private static bool IsSettled(Candidate candidate) =>
        candidate is Candidate.Faq { Match.Signals.Exact: true } or Candidate.Rows { Match.IsChosen: true };

    // A curve that was fitted to the signals of an older version, or before its route was there, says nothing about those of today, and
    // then neither does a comparison with it.
    private static ConfidenceCurves Usable(ConfidenceCurves stored)
    {
        ConfidenceCurves usable = new(UsableOr(Shipped.Faq, stored.Faq), UsableOr(Shipped.Passage, stored.Passage), UsableOr(Shipped.Sql, stored.Sql));
        bool isWhole = ReferenceEquals(usable.Faq, stored.Faq) && ReferenceEquals(usable.Passage, stored.Passage) && ReferenceEquals(usable.Sql, stored.Sql);

        return usable with { Comparison = isWhole ? stored.Comparison : Shipped.Comparison };
    }

    private static ConfidenceCurve UsableOr(ConfidenceCurve shipped, ConfidenceCurve? stored) =>
        stored is not null && stored.Weights.Count == shipped.Weights.Count ? stored : shipped;

    private static ConfidenceCurves ReadShipped()
    {
        using var stream = typeof(Calibration).Assembly.GetManifestResourceStream("Huida.Answering.curves.json")!;
        return JsonSerializer.Deserialize<ConfidenceCurves>(stream, Json)!;
    }
}
