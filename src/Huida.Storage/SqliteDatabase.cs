using System.Collections.Frozen;
using System.Data.Common;
using System.Globalization;
using Dapper;
using DbUp;
using DbUp.Builder;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Huida.Storage;

/// <summary>
/// One file in write-ahead logging: readers see the last commit and never wait for the writer. Commits reach the disk before they
/// are acknowledged (synchronous=FULL, the default), so that a power cut loses none.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private readonly string _file;
    private readonly TimeProvider _time;
    private readonly string _reading;
    private readonly string _writing;

    public SqliteDatabase(string file, TimeProvider time)
        : base(time)
    {
        _file = file;
        _time = time;

        // Two pools: query_only stays on with a pooled connection. Neither creates the file: only PrepareAsync does.
        _reading = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite }.ToString();
        _writing = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, ForeignKeys = true }.ToString();
    }

    internal override string Dialect => "sqlite";

    internal override string Place => _file;

    internal override IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>
    {
        ["identity"] = "INTEGER PRIMARY KEY AUTOINCREMENT",
    }.ToFrozenDictionary();

    public override Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        OpenAsync(_reading, "PRAGMA busy_timeout = 5000; PRAGMA query_only = 1", cancellationToken);

    internal override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        string creating = new SqliteConnectionStringBuilder(_writing) { Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false }.ToString();
        await using var connection = await OpenAsync(creating, "PRAGMA journal_mode = WAL", cancellationToken);
    }

    internal override async Task<bool> HasTableAsync(string table, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);

        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @table", new { table }) > 0;
    }

    internal override async Task<string?> CopyAsync(CancellationToken cancellationToken)
    {
        string copy = string.Create(CultureInfo.InvariantCulture, $"{_file}.{_time.GetUtcNow():yyyyMMdd'T'HHmmssfff'Z'}.bak");
        string unfinished = copy + ".tmp";

        await using (var source = (SqliteConnection)await OpenAsync(cancellationToken))
        await using (var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()))
        {
            await target.OpenAsync(cancellationToken);
            source.BackupDatabase(target);
        }

        File.Move(unfinished, copy);

        return copy;
    }

    internal override FolderFailure? ReasonFor(DbException exception) => (exception as SqliteException)?.SqliteErrorCode switch
    {
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => FolderFailure.DatabaseDamaged,
        raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_IOERR or raw.SQLITE_FULL => FolderFailure.CannotWrite,
        _ => null,
    };

    internal override UpgradeEngineBuilder Upgrade(string journal) => DeployChanges.To
        .SqliteDatabase(new SqliteConnectionStringBuilder(_writing) { Pooling = false }.ToString())
        .JournalToSqliteTable(journal);

    private protected override Task<DbConnection> OpenWriterAsync(CancellationToken cancellationToken) =>
        OpenAsync(_writing, "PRAGMA busy_timeout = 5000", cancellationToken);

    private protected override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await ((SqliteConnection)connection).BeginTransactionAsync(cancellationToken); // BEGIN IMMEDIATE

    /// <summary>Closes the pooled connections; the last one folds the write-ahead log into the file.</summary>
    protected override void Dispose(bool disposing)
    {
        foreach (string pool in (string[])[_reading, _writing])
        {
            using var connection = new SqliteConnection(pool);
            SqliteConnection.ClearPool(connection);
        }

        base.Dispose(disposing);
    }

    private static async Task<DbConnection> OpenAsync(string connectionString, string pragmas, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
