using System.Data.Common;
using DbUp.Builder;

namespace Huida.Storage;

/// <summary>
/// The store: SQLite in the data folder, or PostgreSQL. Statements are the SQL that both share, through Dapper. Readers run beside
/// the writer; writers follow one another, so that the order of the change log is the order of commit.
/// </summary>
public abstract class Database : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly TimeProvider _time;

    private protected Database(TimeProvider time) => _time = time;

    /// <summary>The dialect's name, as in a script that only this one runs: <c>0002_name.sqlite.sql</c>.</summary>
    internal abstract string Dialect { get; }

    /// <summary>What a script writes as <c>$name$</c> because the dialects spell it differently.</summary>
    internal abstract IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>Where the store is, as a message names it.</summary>
    internal abstract string Place { get; }

    /// <summary>A connection for reading only. The caller disposes it.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Runs <paramref name="work"/> as the only writer, and commits when it returns; an exception rolls everything back. Within it,
    /// everything goes through the given transaction: another write would wait for this one for ever.
    /// </summary>
    public async Task<T> WriteAsync<T>(string who, Func<WriteTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await OpenWriterAsync(cancellationToken);
            await using var transaction = await BeginAsync(connection, cancellationToken);
            var result = await work(new WriteTransaction(connection, transaction, who, _time));
            await transaction.CommitAsync(CancellationToken.None); // cancelled half-way, nobody would know whether it happened

            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(string who, Func<WriteTransaction, Task> work, CancellationToken cancellationToken) =>
        WriteAsync(who, async write =>
        {
            await work(write);
            return true;
        }, cancellationToken);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the store reachable, creating it where it does not exist.</summary>
    internal abstract Task PrepareAsync(CancellationToken cancellationToken);

    internal abstract Task<bool> HasTableAsync(string table, CancellationToken cancellationToken);

    /// <summary>Copies the store aside before it is migrated; null where that is left to its own administrator.</summary>
    internal abstract Task<string?> CopyAsync(CancellationToken cancellationToken);

    /// <summary>Why the store could not be opened, where that is somebody's to mend; null for a fault of the program.</summary>
    internal abstract FolderFailure? ReasonFor(DbException exception);

    internal abstract UpgradeEngineBuilder Upgrade(string journal);

    private protected abstract Task<DbConnection> OpenWriterAsync(CancellationToken cancellationToken);

    private protected abstract Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken);

    protected virtual void Dispose(bool disposing) => _writer.Dispose();
}
