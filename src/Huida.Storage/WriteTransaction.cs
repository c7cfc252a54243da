using System.Data.Common;
using Dapper;

namespace Huida.Storage;

/// <summary>A writing transaction: what it writes and what it logs becomes visible together or not at all.</summary>
public sealed class WriteTransaction(DbConnection connection, DbTransaction transaction, string who, TimeProvider time)
{
    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    /// <summary>Who writes, as the change log tells it.</summary>
    public string Who => who;

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>Appends a row to the change log and returns its <see cref="Change.Seq"/>.</summary>
    public Task<long> LogAsync(Guid knowledgeBase, string kind, Guid id, int revision, ChangeOperation operation) =>
        connection.ExecuteScalarAsync<long>(
            """
            INSERT INTO change (at, who, knowledge_base, kind, id, revision, op)
            VALUES (@at, @who, @knowledgeBase, @kind, @id, @revision, @op)
            RETURNING seq
            """,
            new
            {
                at = Now.ToUnixTimeMilliseconds(),
                who,
                knowledgeBase = knowledgeBase.ToString(),
                kind,
                id = id.ToString(),
                revision = (long)revision,
                op = operation.ToString(),
            },
            transaction);
}
