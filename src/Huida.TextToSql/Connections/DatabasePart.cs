using Dapper;
using Huida.Storage;

namespace Huida.TextToSql.Connections;

/// <summary>The databases of a knowledge base. One that belongs to others too only leaves the one that is deleted.</summary>
internal sealed class DatabasePart(Database store, DatabaseFiles files) : IKnowledgeBasePart
{
    public string Kind => DatabaseRows.Kind;

    public async Task<int> CountAsync(Scope scope, Guid knowledgeBase, CancellationToken cancellationToken)
    {
        await using var connection = await store.OpenAsync(cancellationToken);
        var databases = await DatabaseRows.ListAsync(connection, transaction: null);

        return scope.Covers(knowledgeBase)
            ? databases.Count(stored => stored.Database.KnowledgeBases.Contains(knowledgeBase) && scope.Sees(stored.Database.Groups))
            : 0;
    }

    public async Task DeleteAsync(WriteTransaction write, Guid knowledgeBase)
    {
        foreach (var (database, _) in await DatabaseRows.ListAsync(write.Connection, write.Transaction))
        {
            if (database.KnowledgeBases is [var only] && only == knowledgeBase)
            {
                await DatabaseRows.MarkDeletedAsync(write, database);
            }
            else if (database.KnowledgeBases.Contains(knowledgeBase))
            {
                long seq = await write.LogAsync(knowledgeBase, Kind, database.Id, database.Revision, ChangeOperation.Deleted);
                await write.Connection.ExecuteAsync(
                    "UPDATE connected_database_member SET deleted_seq = @seq WHERE database = @database AND knowledge_base = @knowledgeBase",
                    new { seq, database = database.Id.ToString(), knowledgeBase = knowledgeBase.ToString() },
                    write.Transaction);
            }
        }
    }

    public async Task PurgeAsync(WriteTransaction write, DateTimeOffset deletedBefore, DateTimeOffset replacedBefore)
    {
        var times = new { deletedBefore = deletedBefore.ToUnixTimeMilliseconds(), replacedBefore = replacedBefore.ToUnixTimeMilliseconds() };
        const string Long = "IN (SELECT seq FROM change WHERE at < @deletedBefore)";
        const string Deleted = $"(SELECT id FROM connected_database WHERE deleted_seq {Long})";
        const string Connections = "SELECT connection FROM connected_database WHERE is_variable = 0";
        var before = await write.Connection.QueryAsync<string>(Connections, transaction: write.Transaction);

        await write.Connection.ExecuteAsync($"DELETE FROM connected_database_notes WHERE database IN {Deleted}", times, write.Transaction);
        await write.Connection.ExecuteAsync(
            $"DELETE FROM connected_database_member WHERE database IN {Deleted} OR deleted_seq {Long}", times, write.Transaction);
        await write.Connection.ExecuteAsync($"DELETE FROM connected_database WHERE id IN {Deleted}", times, write.Transaction);
        await write.Connection.ExecuteAsync(
            """
            DELETE FROM connected_database_notes WHERE EXISTS (
                SELECT 1 FROM connected_database_notes AS later
                WHERE later.database = connected_database_notes.database AND later.revision > connected_database_notes.revision
                    AND later.changed_at < @replacedBefore)
            """,
            times,
            write.Transaction);

        var after = await write.Connection.QueryAsync<string>(Connections, transaction: write.Transaction);
        foreach (string connection in before.Except(after))
        {
            files.DeleteOwn(connection);
        }
    }

    /// <summary>A connected database stays where it is.</summary>
    public Task<IReadOnlyCollection<string>> OriginalsAsync(WriteTransaction write) => Task.FromResult<IReadOnlyCollection<string>>([]);
}
