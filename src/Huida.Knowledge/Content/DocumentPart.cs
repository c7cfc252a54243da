using Dapper;
using Huida.Storage;

namespace Huida.Knowledge.Content;

/// <summary>The documents of a knowledge base, as something to count, delete and purge.</summary>
internal sealed class DocumentPart(Database database) : IKnowledgeBasePart
{
    public string Kind => Documents.Kind;

    public Task<int> CountAsync(Scope scope, Guid knowledgeBase, CancellationToken cancellationToken) =>
        SeenRows.CountAsync(database, "document", scope, knowledgeBase, cancellationToken);

    public async Task DeleteAsync(WriteTransaction write, Guid knowledgeBase)
    {
        foreach (var document in await DocumentRows.ListAsync(write.Connection, write.Transaction, knowledgeBase))
        {
            await DocumentRows.MarkDeletedAsync(write, document);
        }
    }

    public async Task PurgeAsync(WriteTransaction write, DateTimeOffset deletedBefore, DateTimeOffset replacedBefore)
    {
        var times = new { deletedBefore = deletedBefore.ToUnixTimeMilliseconds(), replacedBefore = replacedBefore.ToUnixTimeMilliseconds() };
        const string Deleted = "(SELECT id FROM document WHERE deleted_seq IN (SELECT seq FROM change WHERE at < @deletedBefore))";

        await write.Connection.ExecuteAsync($"DELETE FROM document_revision WHERE document IN {Deleted}", times, write.Transaction);
        await write.Connection.ExecuteAsync($"DELETE FROM document WHERE id IN {Deleted}", times, write.Transaction);
        await write.Connection.ExecuteAsync(
            """
            DELETE FROM document_revision WHERE EXISTS (
                SELECT 1 FROM document_revision AS later
                WHERE later.document = document_revision.document AND later.revision > document_revision.revision
                    AND later.changed_at < @replacedBefore)
            """,
            times,
            write.Transaction);
    }

    public async Task<IReadOnlyCollection<string>> OriginalsAsync(WriteTransaction write)
    {
        var hashes = await write.Connection.QueryAsync<string>("SELECT DISTINCT original_hash FROM document_revision", transaction: write.Transaction);

        return [.. hashes];
    }
}
