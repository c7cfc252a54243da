using Huida.TextToSql.Schemas;
using Huida.TextToSql.Sql;

namespace Huida.TextToSql.Execution;

/// <summary>Runs written queries on an SQLite file, each on a connection of its own that cannot write.</summary>
public static class SqliteExecution
{
    public static Task<QueryOutcome> RunAsync(string file, WrittenSql sql, TextToSqlOptions limits, CancellationToken cancellationToken) =>
        Task.Run(() => Run(file, ReadOnlySqlite.Names.Strict, sql.Text, sql.Parameters, [.. sql.Columns.Select(column => column.Type)], limits, cancellationToken), cancellationToken);

    /// <summary>Runs SQL that somebody else wrote, such as the gold of a labelled set, within the same bounds.</summary>
    public static Task<QueryOutcome> RunForeignAsync(string file, string text, TextToSqlOptions limits, CancellationToken cancellationToken) =>
        Task.Run(() => Run(file, ReadOnlySqlite.Names.Lenient, text, [], [], limits, cancellationToken), cancellationToken);

    private static QueryOutcome Run(
        string file,
        ReadOnlySqlite.Names names,
        string text,
        IReadOnlyList<SqlParameter> parameters,
        IReadOnlyList<ColumnType> types,
        TextToSqlOptions limits,
        CancellationToken cancellationToken)
    {
        using var database = ReadOnlySqlite.Open(file, names, limits.Timeout);

        return database is null ? new QueryOutcome.Failed(QueryFailure.CannotOpen) : database.Run(text, parameters, types, limits, cancellationToken);
    }
}
