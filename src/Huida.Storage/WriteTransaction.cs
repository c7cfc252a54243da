using System.Data.Common;

namespace Huida.Storage;

/// <summary>A writing transaction: what it writes and what it logs becomes visible together or not at all.</summary>
public sealed class WriteTransaction(DbConnection connection, DbTransaction transaction, string who, TimeProvider time)
{
    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>Appends a row to the change log and returns its <see cref="Change.Seq"/>.</summary>
    public Task<long> LogAsync(Guid knowledgeBase, string kind, Guid id, int revision, ChangeOperation operation) =>
        throw new NotImplementedException(who);
}
