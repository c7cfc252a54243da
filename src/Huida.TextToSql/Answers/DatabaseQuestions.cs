using System.Runtime.CompilerServices;
using Huida.Storage;
using Huida.TextToSql.Connections;
using Huida.TextToSql.Execution;
using Huida.Tokenization;
using Huida.Understanding;
using Microsoft.Extensions.Options;

namespace Huida.TextToSql.Answers;

/// <summary>Asks the databases that an asker may see: reads the question as queries, runs the best, and gives what they say. Safe to share.</summary>
public sealed class DatabaseQuestions(ConnectedDatabases databases, TermAnalyzer analyzer, IOptionsMonitor<TextToSqlOptions> limits)
{
    private readonly ConditionalWeakTable<QueryableDatabase, DatabaseReader> _readers = [];

    /// <param name="choice">The reading that is meant, by its <see cref="DatabaseMatch.Choice"/>; null is the best.</param>
    public async Task<DatabaseMatches> AskAsync(Reading reading, Scope scope, string? choice, CancellationToken cancellationToken)
    {
        var ready = (await databases.ListAsync(scope, limits.CurrentValue.Timeout, cancellationToken))
            .Select(listed => listed.State)
            .OfType<DatabaseState.Ready>()
            .Select(state => state.Database)
            .ToList();
        List<DatabaseMatch> matches = [];
        int invalid = 0;
        foreach (var database in ready)
        {
            var found = await AskAsync(database, reading, choice, cancellationToken);
            invalid += found.Invalid;
            matches.AddRange(found.Matches);
        }

        return new DatabaseMatches(
            ready.Count,
            invalid,
            [.. matches.OrderByDescending(match => match.IsChosen).ThenByDescending(match => match.Signals.Accounted * match.Signals.LinkStrength)]);
    }

    /// <inheritdoc cref="AskAsync(Reading, Scope, string?, CancellationToken)"/>
    public Task<DatabaseMatches> AskAsync(QueryableDatabase database, Reading reading, string? choice, CancellationToken cancellationToken) =>
        _readers.GetValue(database, _ => new DatabaseReader(database, analyzer))
            .AskAsync(reading, choice, limits.CurrentValue, cancellationToken);
}
