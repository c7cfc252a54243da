using System.Diagnostics;
using Huida.Knowledge.Indexing;
using Huida.Matching;
using Huida.Storage;
using Huida.TextToSql.Answers;
using Huida.Understanding;
using Microsoft.Extensions.Options;

namespace Huida.Answering;

/// <summary>What a route came back with, best first.</summary>
/// <param name="IsLate">Past its deadline; what it would have found was not waited for.</param>
public sealed record RouteResult(Route Route, IReadOnlyList<Candidate> Candidates, int Searched, double Milliseconds, bool IsLate);

/// <summary>Asks all routes at once, each with a deadline.</summary>
public sealed class Routes(
    LexicalIndex index, FaqMatcher faq, PassageMatcher passages, DatabaseQuestions databases, IOptionsMonitor<AnsweringOptions> options)
{
    /// <param name="choice">The reading that is meant: where a database has it, nothing else is asked.</param>
    /// <returns>The results in the order of the routes.</returns>
    public async Task<RouteResult[]> AskAsync(Reading reading, string? choice, Scope scope, CancellationToken cancellationToken) =>
        choice is not null && await AskDatabasesAsync(reading, choice, scope, cancellationToken) is { Candidates: [Candidate.Rows { Match.IsChosen: true }, ..] } chosen
            ? [chosen]
            : await Task.WhenAll(
                WithDeadlineAsync(
                    Route.Faq,
                    WithSnapshot(
                        (snapshot, token) => [.. faq.Match(reading, snapshot, scope, token).Select(match => new Candidate.Faq(match))],
                        snapshot => snapshot.CountFaqEntries(scope)),
                    cancellationToken),
                WithDeadlineAsync(
                    Route.Passage,
                    WithSnapshot(
                        (snapshot, token) => [.. passages.Match(reading, snapshot, scope, token).Select(match => new Candidate.Passage(match))],
                        snapshot => snapshot.CountPassages(scope)),
                    cancellationToken),
                AskDatabasesAsync(reading, choice: null, scope, cancellationToken));

    private Task<RouteResult> AskDatabasesAsync(Reading reading, string? choice, Scope scope, CancellationToken cancellationToken) => WithDeadlineAsync(
        Route.Sql,
        async token =>
        {
            var found = await databases.AskAsync(reading, scope, choice, token);

            return new Asked([.. found.Matches.Select(match => new Candidate.Rows(match))], found.Databases);
        },
        cancellationToken);

    // A late route goes on until it sees the cancellation, so the snapshot is its own and lives as long as it does.
    private Func<CancellationToken, Task<Asked>> WithSnapshot(
        Func<IndexSnapshot, CancellationToken, IReadOnlyList<Candidate>> match, Func<IndexSnapshot, int> count) => token =>
        {
            using var snapshot = index.OpenSnapshot();

            return Task.FromResult(new Asked(match(snapshot, token), count(snapshot)));
        };

    private async Task<RouteResult> WithDeadlineAsync(Route route, Func<CancellationToken, Task<Asked>> ask, CancellationToken cancellationToken)
    {
        var deadline = options.CurrentValue.RouteDeadline;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(deadline);
        long started = Stopwatch.GetTimestamp();
        var work = Task.Run(() => ask(late.Token), cancellationToken);
        try
        {
            var (candidates, searched) = await work.WaitAsync(deadline, cancellationToken);
            return new RouteResult(route, candidates, searched, Milliseconds(started), IsLate: false);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new RouteResult(route, [], 0, Milliseconds(started), IsLate: true);
        }
    }

    private sealed record Asked(IReadOnlyList<Candidate> Candidates, int Searched);

    private static double Milliseconds(long started) => Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}
