using System.Data.Common;

namespace Huida.Storage;

/// <summary>
/// The store: SQLite in the data folder, or PostgreSQL. Statements are the SQL that both share, through Dapper. Readers run beside
/// the writer; writers follow one another, so that the order of the change log is the order of commit.
/// </summary>
public abstract class Database
{
    /// <summary>A connection for reading. The caller disposes it.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Runs <paramref name="work"/> as the only writer, and commits when it returns; an exception rolls everything back.</summary>
    public abstract Task<T> WriteAsync<T>(string who, Func<WriteTransaction, Task<T>> work, CancellationToken cancellationToken);
}
