using Huida.TextToSql.Connections;
using Huida.TextToSql.Execution;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Parsing;
using Huida.TextToSql.Results;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Sql;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.TextToSql.Answers;

/// <summary>Reads questions against one database and runs the best readings, until it knows the best and what rivals it. Safe to share.</summary>
internal sealed class DatabaseReader(QueryableDatabase database, TermAnalyzer analyzer)
{
    /// <summary>Readings nearer to the best than this may as well be meant.</summary>
    private const double NearlyEqual = 0.05;

    /// <summary>How far behind a reading that finds something may be, to be preferred to one that finds nothing.</summary>
    private const double NearEnough = 0.3;

    private const int MostRun = 5;
    private const int MostRivals = 2;

    private readonly QuestionParser _parser = new(database.Schema, database.Values, analyzer);
    private readonly FormCompletion _completion = new(database.Schema);

    /// <returns>One match or none.</returns>
    public async Task<DatabaseMatches> AskAsync(Reading reading, string? choice, TextToSqlOptions limits, CancellationToken cancellationToken)
    {
        var runs = new ReadingRuns(database, [.. _parser.Parse(reading).Select(Write).OfType<WrittenReading>()], limits);
        var best = await FindBestAsync(runs, cancellationToken);
        if (runs.Find(choice) is { } index && await runs.RunAsync(index, cancellationToken) is { } chosen)
        {
            DatabaseMatch[] others = best is null ? [] : [best, .. best.Rivals];
            best = chosen with { IsChosen = true, Rivals = [.. others.Where(other => other.Choice != choice).Select(other => other with { Rivals = [] })] };
        }

        return new DatabaseMatches(1, runs.Invalid, best is null ? [] : [best]);
    }

    private WrittenReading? Write(QueryReading reading)
    {
        var (named, keys) = NamedRows.Show(reading, database.Schema);

        return Write(reading with { Form = named }, keys) ?? Write(reading, []);
    }

    /// <param name="keys">By which the tables must be joined.</param>
    private WrittenReading? Write(QueryReading reading, IReadOnlyList<ForeignKey> keys) =>
        _completion.Complete(reading.Form) is Completion.Completed(var select) && keys.All(key => select.Joins.Any(join => IsBy(join, key)))
        ? new WrittenReading(reading, SqlWriter.Write(select, SqlDialect.Sqlite), SqlWriter.Show(select, SqlDialect.Sqlite))
        : null;

    /// <summary>The first that finds something near the top, else the first that runs.</summary>
    private static async Task<DatabaseMatch?> FindBestAsync(ReadingRuns runs, CancellationToken cancellationToken)
    {
        (DatabaseMatch Match, int Index)? empty = null;
        double behind = 0;
        for (int i = 0; i < Math.Min(runs.Count, MostRun) && (empty is null || behind < NearEnough); i++)
        {
            switch (await runs.RunAsync(i, cancellationToken))
            {
                case { Signals.Found: > 0 } match:
                    return await WithRivalsAsync(match, i, runs, cancellationToken);
                case { } match:
                    empty ??= (match, i);
                    break;
            }

            behind += runs.MarginOf(i);
        }

        return empty is var (first, index) ? await WithRivalsAsync(first, index, runs, cancellationToken) : null;
    }

    // What gives the same rows is the same answer: the best is as sure as the next one is far that does not.
    private static async Task<DatabaseMatch> WithRivalsAsync(DatabaseMatch best, int index, ReadingRuns runs, CancellationToken cancellationToken)
    {
        List<DatabaseMatch> rivals = [];
        double? margin = null;
        double behind = runs.MarginOf(index);
        for (int i = index + 1; i < runs.Count && behind < NearlyEqual && rivals.Count < MostRivals; i++)
        {
            if (await runs.RunAsync(i, cancellationToken) is { Signals.Found: > 0 } rival && !rivals.Append(best).Any(other => HasSameRows(other, rival)))
            {
                rivals.Add(rival);
                margin ??= behind;
            }

            behind += runs.MarginOf(i);
        }

        return best with { Signals = best.Signals with { Margin = margin ?? Math.Min(1, behind) }, Rivals = rivals };
    }

    private static bool IsBy(SqlJoin join, ForeignKey key) =>
        (join.From.Name, join.To.Name) == (key.From.Column, key.To.Column) || (join.To.Name, join.From.Name) == (key.From.Column, key.To.Column);

    private static bool HasSameRows(DatabaseMatch one, DatabaseMatch other) => ResultEquality.AreEqual(one.Table, other.Table, inOrder: false);
}
