using System.Diagnostics;
using Huida.TextToSql.Results;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Huida.TextToSql.Execution;

/// <summary>
/// A connection to an SQLite file on which nothing but reading is possible, held four times: the file is opened for reading, the connection
/// is query_only, an authorizer refuses every action that is not part of a SELECT, and a statement that SQLite itself does not call
/// read-only is not run. For one thread and one query.
/// </summary>
internal sealed class ReadOnlySqlite : IDisposable
{
    private const int StepsBetweenChecks = 1000; // of SQLite's virtual machine; well under a millisecond
    private const int MaxCounted = 100_000; // rows past those given that are stepped over to say how many there are
    private const int MaxLength = 64 << 20; // bytes of a text or blob while a query works

    private readonly SqliteConnection _connection;
    private readonly sqlite3 _database;

    private ReadOnlySqlite(SqliteConnection connection)
    {
        _connection = connection;
        _database = connection.Handle!;
    }

    /// <summary>What a name in double quotes is that nothing bears: a fault, or, as SQLite has it by default and labelled sets rely on, a text.</summary>
    public enum Names
    {
        Strict,
        Lenient,
    }

    /// <returns>Null where the file is not there.</returns>
    public static ReadOnlySqlite? Open(string file, Names names, TimeSpan busyTimeout)
    {
        try
        {
            var opened = new ReadOnlySqlite(SqliteFile.Open(file, busyTimeout));
            opened.Guard(names);

            return opened;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    public QueryOutcome Run(
        string text, IReadOnlyList<SqlParameter> parameters, IReadOnlyList<ColumnType> types, TextToSqlOptions limits, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        raw.sqlite3_progress_handler(
            _database,
            StepsBetweenChecks,
            _ => cancellationToken.IsCancellationRequested || Stopwatch.GetElapsedTime(started) >= limits.Timeout ? 1 : 0,
            null);

        int code = raw.sqlite3_prepare_v2(_database, text, out var statement, out string tail);
        using (statement)
        {
            if (code == raw.SQLITE_OK && (raw.sqlite3_stmt_readonly(statement) == 0 || !string.IsNullOrWhiteSpace(tail.TrimEnd(';'))))
            {
                return new QueryOutcome.Failed(QueryFailure.NotReadOnly);
            }

            if (code == raw.SQLITE_OK)
            {
                SqliteCells.Bind(statement, parameters);
                var table = Read(statement, types, limits, out code);
                if (code == raw.SQLITE_OK)
                {
                    return new QueryOutcome.Rows(table);
                }
            }
        }

        cancellationToken.ThrowIfCancellationRequested();

        return code == raw.SQLITE_INTERRUPT
            ? new QueryOutcome.TimedOut(Stopwatch.GetElapsedTime(started))
            : new QueryOutcome.Failed(ReasonOf(code));
    }

    public void Dispose() => _connection.Dispose();

    private void Guard(Names names)
    {
        raw.sqlite3_db_config(_database, raw.SQLITE_DBCONFIG_DEFENSIVE, 1, out _);
        raw.sqlite3_db_config(_database, raw.SQLITE_DBCONFIG_DQS_DML, names == Names.Lenient ? 1 : 0, out _);
        raw.sqlite3_limit(_database, raw.SQLITE_LIMIT_ATTACHED, 0);
        raw.sqlite3_limit(_database, raw.SQLITE_LIMIT_LENGTH, MaxLength);
        raw.sqlite3_set_authorizer(_database, Authorize, null);
    }

    private static int Authorize(object _, int action, utf8z first, utf8z function, utf8z database, utf8z trigger) => action switch
    {
        raw.SQLITE_SELECT or raw.SQLITE_READ => raw.SQLITE_OK,
        raw.SQLITE_FUNCTION => function.utf8_to_string() == "load_extension" ? raw.SQLITE_DENY : raw.SQLITE_OK,
        _ => raw.SQLITE_DENY,
    };

    private static ResultTable Read(sqlite3_stmt statement, IReadOnlyList<ColumnType> types, TextToSqlOptions limits, out int code)
    {
        int width = raw.sqlite3_column_count(statement);
        var rows = new List<object?[]>();
        int past = 0;

        // Rows past those given are only counted; a count within the query never sees the limit.
        while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW && past < MaxCounted)
        {
            if (rows.Count < limits.MaxRows)
            {
                rows.Add([.. Enumerable.Range(0, width).Select(column => SqliteCells.Read(statement, column, types.ElementAtOrDefault(column), limits.MaxCellBytes))]);
            }
            else
            {
                past++;
            }
        }

        // Out of time while counting, the rows are there all the same.
        bool isCounted = code == raw.SQLITE_DONE;
        code = isCounted || past > 0 ? raw.SQLITE_OK : code;

        return new ResultTable(
            [
                .. Enumerable.Range(0, width).Select(column => new ResultColumn(
                    raw.sqlite3_column_name(statement, column).utf8_to_string(), types.ElementAtOrDefault(column))),
            ],
            rows,
            past > 0)
        {
            Total = isCounted ? rows.Count + past : null,
        };
    }

    private static QueryFailure ReasonOf(int code) => code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => QueryFailure.Busy,
        raw.SQLITE_AUTH or raw.SQLITE_READONLY => QueryFailure.NotReadOnly,
        raw.SQLITE_CANTOPEN or raw.SQLITE_NOTADB => QueryFailure.CannotOpen,
        raw.SQLITE_ERROR => QueryFailure.NotUnderstood,
        _ => QueryFailure.Broken,
    };
}
