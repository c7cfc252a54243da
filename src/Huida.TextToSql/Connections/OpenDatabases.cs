using Microsoft.Extensions.Logging;

namespace Huida.TextToSql.Connections;

/// <summary>
/// The databases that this process has read, each once for each revision, beside whoever waits for them. One that could not be read is
/// tried again after a while.
/// </summary>
internal sealed partial class OpenDatabases(DatabaseLoader loader, TimeProvider time, ILogger<OpenDatabases> logger) : IDisposable
{
    private static readonly TimeSpan TriedAgainAfter = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Reading> _readings = [];
    private readonly CancellationTokenSource _disposing = new();

    /// <summary>Starts to read what is not read yet, and forgets what is no longer registered.</summary>
    /// <param name="all">All that are registered.</param>
    /// <returns>In their order; waiting for one may be given up, it is read nevertheless.</returns>
    public IReadOnlyList<Task<DatabaseState>> Follow(IReadOnlyList<StoredDatabase> all)
    {
        lock (_lock)
        {
            foreach (var gone in _readings.Keys.Except(all.Select(stored => stored.Database.Id)).ToList())
            {
                _readings.Remove(gone, out var reading);
                Abandon(reading!);
            }

            return [.. all.Select(Follow)];
        }
    }

    public void Dispose()
    {
        _disposing.Cancel();
        _disposing.Dispose();
    }

    private Task<DatabaseState> Follow(StoredDatabase stored)
    {
        var (id, revision) = (stored.Database.Id, stored.Database.Revision);
        if (_readings.TryGetValue(id, out var known))
        {
            if (known.Revision == revision && !(IsFailed(known.State) && time.GetElapsedTime(known.Started) > TriedAgainAfter))
            {
                return known.State;
            }

            Abandon(known);
        }

        var stop = CancellationTokenSource.CreateLinkedTokenSource(_disposing.Token);
        var token = stop.Token; // taken here: an abandoned source is disposed, and has none to give
        var state = Task.Run(() => Load(stored, token), token);
        _readings[id] = new Reading(revision, time.GetTimestamp(), stop, state);

        return state;
    }

    private DatabaseState Load(StoredDatabase stored, CancellationToken cancellationToken)
    {
        long started = time.GetTimestamp();
        try
        {
            var state = loader.Load(stored, cancellationToken);
            switch (state)
            {
                case DatabaseState.Ready(var database, _):
                    LogRead(database.Registered.Name, database.Schema.Tables.Count, database.Values.Count, time.GetElapsedTime(started).TotalMilliseconds);
                    break;
                case DatabaseState.Broken(var reason, var place):
                    LogBroken(stored.Database.Name, place, reason);
                    break;
            }

            return state;
        }
#pragma warning disable CA1031 // The others can be asked all the same.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(exception, stored.Database.Name);

            return new DatabaseState.Broken(DatabaseFailure.CannotRead, stored.Database.Name);
        }
    }

    // Disposed too, or each attempt at a broken database would stay registered with the token that it is linked to.
    private static void Abandon(Reading reading)
    {
        reading.Stop.Cancel();
        reading.Stop.Dispose();
    }

    private static bool IsFailed(Task<DatabaseState> state) => state.IsCompletedSuccessfully && state.Result is DatabaseState.Broken;

    [LoggerMessage(LogLevel.Information, "Read the database {Name}: {Tables} tables, {Values} values, in {Milliseconds:0} ms")]
    private partial void LogRead(string name, int tables, int values, double milliseconds);

    [LoggerMessage(LogLevel.Error, "The database {Name} could not be read")]
    private partial void LogFailed(Exception exception, string name);

    [LoggerMessage(LogLevel.Warning, "The database {Name} cannot be asked ({Place}): {Reason}")]
    private partial void LogBroken(string name, string place, DatabaseFailure reason);

    private sealed record Reading(int Revision, long Started, CancellationTokenSource Stop, Task<DatabaseState> State);
}
