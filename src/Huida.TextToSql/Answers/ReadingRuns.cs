using Huida.TextToSql.Connections;
using Huida.TextToSql.Execution;
using Huida.TextToSql.Parsing;
using Huida.TextToSql.Results;
using Huida.TextToSql.Sql;

namespace Huida.TextToSql.Answers;

/// <summary>The readings of one question, best first, each run when it is first asked for. For one thread.</summary>
internal sealed class ReadingRuns(QueryableDatabase database, IReadOnlyList<WrittenReading> readings, TextToSqlOptions limits)
{
    /// <summary>Who asks when something is may be told of a few.</summary>
    private const int MostOfOne = 3;

    private const double Unsought = 0.1;

    private readonly Dictionary<int, DatabaseMatch?> _matches = [];

    public int Count => readings.Count;

    /// <summary>Queries that the database refused: a fault of this program, not of the question.</summary>
    public int Invalid { get; private set; }

    /// <summary>How far a reading is ahead of the one after it.</summary>
    public double MarginOf(int index) => readings[index].Reading.Signals.Margin;

    /// <returns>Null where none has this choice.</returns>
    public int? Find(string? choice)
    {
        int index = choice is null ? -1 : readings.ToList().FindIndex(reading => ChoiceId.Of(database.Registered.Id, reading.ShownSql) == choice);

        return index < 0 ? null : index;
    }

    /// <returns>Null where the query fails or takes too long.</returns>
    public async Task<DatabaseMatch?> RunAsync(int index, CancellationToken cancellationToken)
    {
        if (!_matches.TryGetValue(index, out var match))
        {
            match = await RunAsync(readings[index], cancellationToken);
            _matches.Add(index, match);
        }

        return match;
    }

    private async Task<DatabaseMatch?> RunAsync(WrittenReading written, CancellationToken cancellationToken)
    {
        var outcome = await SqliteExecution.RunAsync(database.File, written.Sql, limits, cancellationToken);
        Invalid += outcome is QueryOutcome.Failed(QueryFailure.NotUnderstood or QueryFailure.NotReadOnly) ? 1 : 0;
        if (outcome is not QueryOutcome.Rows(var table))
        {
            return null;
        }

        var (reading, signals) = (written.Reading, written.Reading.Signals);

        return new DatabaseMatch(
            database, reading, new MatchSignals(signals.Accounted, signals.LinkStrength, signals.Margin, Found(reading, table)), written.Sql, written.ShownSql, table);
    }

    private static double Found(QueryReading reading, ResultTable table) =>
        IsEmpty(table) ? 0 : reading.MissesOne && table.Rows.Count > MostOfOne ? Unsought : 1;

    private static bool IsEmpty(ResultTable table) => table.Rows.All(row => row.All(cell => cell is null));
}

/// <param name="ShownSql">To be read, with the constants in their places.</param>
internal sealed record WrittenReading(QueryReading Reading, WrittenSql Sql, string ShownSql);
