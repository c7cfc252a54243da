using Dapper;
using Huida.Storage;

namespace Huida.Knowledge.Content;

/// <summary>The FAQ entries of a knowledge base, as something to count, delete and purge.</summary>
internal sealed class FaqPart(Database database) : IKnowledgeBasePart
{
    public string Kind => FaqEntries.Kind;

    public Task<int> CountAsync(Scope scope, Guid knowledgeBase, CancellationToken cancellationToken) =>
        SeenRows.CountAsync(database, "faq_entry", scope, knowledgeBase, cancellationToken);

    public async Task DeleteAsync(WriteTransaction write, Guid knowledgeBase)
    {
        foreach (var stored in await FaqRows.ListAsync(write.Connection, write.Transaction, knowledgeBase))
        {
            await FaqRows.MarkDeletedAsync(write, stored.Entry);
        }
    }

    public async Task PurgeAsync(WriteTransaction write, DateTimeOffset deletedBefore, DateTimeOffset replacedBefore)
    {
        var times = new { deletedBefore = deletedBefore.ToUnixTimeMilliseconds(), replacedBefore = replacedBefore.ToUnixTimeMilliseconds() };
        const string Deleted = "(SELECT id FROM faq_entry WHERE deleted_seq IN (SELECT seq FROM change WHERE at < @deletedBefore))";

        await write.Connection.ExecuteAsync($"DELETE FROM faq_revision WHERE entry IN {Deleted}", times, write.Transaction);
        await write.Connection.ExecuteAsync($"DELETE FROM faq_entry WHERE id IN {Deleted}", times, write.Transaction);
        await write.Connection.ExecuteAsync(
            """
            DELETE FROM faq_revision WHERE EXISTS (
                SELECT 1 FROM faq_revision AS later
                WHERE later.entry = faq_revision.entry AND later.revision > faq_revision.revision AND later.changed_at < @replacedBefore)
            """,
            times,
            write.Transaction);
    }

    /// <summary>Entries keep no files.</summary>
    public Task<IReadOnlyCollection<string>> OriginalsAsync(WriteTransaction write) => Task.FromResult<IReadOnlyCollection<string>>([]);
}
