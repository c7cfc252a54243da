using Dapper;
using Huida.Storage;

namespace Huida.Answering;

/// <param name="ClosestConfidence">Of the likeliest result that was not given; null where nothing was found.</param>
public sealed record UnansweredQuestion(Guid Id, string Question, string Who, Route ClosestRoute, double? ClosestConfidence, DateTimeOffset AskedAt);

/// <summary>Questions that got no answer, kept for the editors.</summary>
public sealed class UnansweredQuestions(Database database)
{
    /// <summary>The newest first, at most <paramref name="limit"/>.</summary>
    public async Task<IReadOnlyList<UnansweredQuestion>> ListAsync(int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(
            "SELECT id, question, who, closest_route AS ClosestRoute, closest_confidence AS ClosestConfidence, asked_at AS AskedAt FROM unanswered_question ORDER BY asked_at DESC, id LIMIT @limit",
            new { limit });

        return
        [
            .. rows.Select(row => new UnansweredQuestion(
                Guid.Parse(row.Id), row.Question, row.Who, Enum.Parse<Route>(row.ClosestRoute), row.ClosestConfidence,
                DateTimeOffset.FromUnixTimeMilliseconds(row.AskedAt))),
        ];
    }

    internal static Task AddAsync(WriteTransaction write, string question, string who, Route closestRoute, double? closestConfidence) =>
        write.Connection.ExecuteAsync(
            """
            INSERT INTO unanswered_question (id, question, who, closest_route, closest_confidence, asked_at)
            VALUES (@id, @question, @who, @closestRoute, @closestConfidence, @askedAt)
            """,
            new
            {
                id = Guid.CreateVersion7().ToString(),
                question,
                who,
                closestRoute = closestRoute.ToString(),
                closestConfidence,
                askedAt = write.Now.ToUnixTimeMilliseconds(),
            },
            write.Transaction);

    private sealed record Row(string Id, string Question, string Who, string ClosestRoute, double? ClosestConfidence, long AskedAt);
}
