using System.Collections.Frozen;
using System.Data.Common;
using System.Net.Sockets;
using Dapper;
using DbUp.Builder;
using DbUp.Postgresql;
using Npgsql;

namespace Huida.Storage;

/// <summary>A database on a PostgreSQL server. A writing transaction first takes one advisory lock, be it from another process.</summary>
internal sealed class PostgresDatabase : Database
{
    private const long WriterLock = 0x4875696461; // "Huida"

    private readonly NpgsqlDataSource _reading;
    private readonly NpgsqlDataSource _writing;

    public PostgresDatabase(string connectionString, TimeProvider time)
        : base(time)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        Place = $"{settings.Host}:{settings.Port}/{settings.Database}";
        _writing = NpgsqlDataSource.Create(settings);
        settings.Options = $"{settings.Options} -c default_transaction_read_only=on".TrimStart();
        _reading = NpgsqlDataSource.Create(settings);
    }

    internal override string Dialect => "postgresql";

    internal override string Place { get; }

    internal override IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>
    {
        ["identity"] = "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
    }.ToFrozenDictionary();

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => await _reading.OpenConnectionAsync(cancellationToken);

    /// <summary>A connection whose transactions write what is no content of the change log, beside the one writer.</summary>
    internal async Task<NpgsqlConnection> OpenBesideWriterAsync(CancellationToken cancellationToken) =>
        await _writing.OpenConnectionAsync(cancellationToken);

    internal override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _writing.OpenConnectionAsync(cancellationToken);
    }

    internal override async Task<bool> HasTableAsync(string table, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);

        return await connection.ExecuteScalarAsync<bool>("SELECT to_regclass(@table) IS NOT NULL", new { table });
    }

    internal override Task<string?> CopyAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    internal override FolderFailure? ReasonFor(DbException exception) => exception switch
    {
        PostgresException { SqlState: var state } when state.StartsWith("28", StringComparison.Ordinal) => FolderFailure.DatabaseUnreachable, // not let in
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.CannotConnectNow } => FolderFailure.DatabaseUnreachable,
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => FolderFailure.DatabaseUnreachable,
        _ => null,
    };

    internal override UpgradeEngineBuilder Upgrade(string journal) => PostgresqlExtensions
        .PostgresqlDatabase(new PostgresqlConnectionManager(_writing))
        .JournalToPostgresqlTable(null, journal);

    private protected override async Task<DbConnection> OpenWriterAsync(CancellationToken cancellationToken) =>
        await _writing.OpenConnectionAsync(cancellationToken);

    private protected override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(cancellationToken);

        // Without a timeout: another process's writer may take as long as it needs.
        await connection.ExecuteAsync(new CommandDefinition(
            "SELECT pg_advisory_xact_lock(@WriterLock)", new { WriterLock }, transaction, commandTimeout: 0, cancellationToken: cancellationToken));

        return transaction;
    }

    protected override void Dispose(bool disposing)
    {
        _reading.Dispose();
        _writing.Dispose();
        base.Dispose(disposing);
    }
}
