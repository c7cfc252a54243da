using System.Diagnostics;
using Huida.Knowledge.Indexing;
using Huida.Matching;
using Huida.Storage;
using Huida.Understanding;
using Microsoft.Extensions.Options;

namespace Huida.Answering;

/// <summary>What a route came back with, best first.</summary>
/// <param name="IsLate">Past its deadline; what it would have found was not waited for.</param>
public sealed record RouteResult(Route Route, IReadOnlyList<Candidate> Candidates, int Searched, double Milliseconds, bool IsLate);

/// <summary>Asks both routes at once, each with a deadline.</summary>
public sealed class Routes(LexicalIndex index, FaqMatcher faq, PassageMatcher passages, IOptionsMonitor<AnsweringOptions> options)
{
    /// <summary>The results in the order of the routes.</summary>
    public Task<RouteResult[]> AskAsync(Reading reading, Scope scope, CancellationToken cancellationToken) => Task.WhenAll(
        WithDeadlineAsync(
            Route.Faq,
            (snapshot, token) => [.. faq.Match(reading, snapshot, scope, token).Select(match => new Candidate.Faq(match))],
            snapshot => snapshot.CountFaqEntries(scope),
            cancellationToken),
        WithDeadlineAsync(
            Route.Passage,
            (snapshot, token) => [.. passages.Match(reading, snapshot, scope, token).Select(match => new Candidate.Passage(match))],
            snapshot => snapshot.CountPassages(scope),
            cancellationToken));

    // A late route goes on until it sees the cancellation, so the snapshot is its own and lives as long as it does.
    private async Task<RouteResult> WithDeadlineAsync(
        Route route,
        Func<IndexSnapshot, CancellationToken, IReadOnlyList<Candidate>> match,
        Func<IndexSnapshot, int> count,
        CancellationToken cancellationToken)
    {
        var deadline = options.CurrentValue.RouteDeadline;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(deadline);
        long started = Stopwatch.GetTimestamp();
        var work = Task.Run(
            () =>
            {
                using var snapshot = index.OpenSnapshot();
                return (Candidates: match(snapshot, late.Token), Searched: count(snapshot));
            },
            cancellationToken);
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

    private static double Milliseconds(long started) => Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}
