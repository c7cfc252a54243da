using System.Data.Common;
using Dapper;
using Huida.Storage;

namespace Huida.Knowledge.Content;

/// <summary>A revision of an entry with what the store knows beside it.</summary>
internal sealed record StoredFaqEntry(FaqEntry Entry, IReadOnlyList<string> Groups, bool IsDeleted)
{
    public bool Holds(FaqRow row) =>
        !IsDeleted
        && Entry.Question == row.Question
        && Entry.Answer == row.Answer
        && Entry.SimilarQuestions.SequenceEqual(row.SimilarQuestions)
        && Entry.Tags.SequenceEqual(row.Tags);
}

/// <summary>The rows of FAQ entries. A revision, once written, never changes.</summary>
internal static class FaqRows
{
    public const string Kind = "faq";

    private const string Columns =
        """
        SELECT e.id, r.revision, e.knowledge_base AS knowledgeBase, r.question, r.similar_questions AS similarQuestions, r.answer, r.tags,
            e.group_names AS groupNames, e.deleted_seq AS deletedSeq
        FROM faq_entry e JOIN faq_revision r ON r.entry = e.id
        """;

    private const string Current = $"{Columns} AND r.revision = e.revision";

    public static Task<StoredFaqEntry?> FindAsync(DbConnection connection, DbTransaction? transaction, Guid id, int? revision) => FindAsync(
        connection,
        transaction,
        $"{Columns} WHERE e.id = @id AND r.revision = COALESCE(@revision, e.revision)",
        new { id = id.ToString(), revision = (long?)revision });

    public static Task<StoredFaqEntry?> FindAsync(DbConnection connection, DbTransaction? transaction, Guid knowledgeBase, string question) => FindAsync(
        connection,
        transaction,
        $"{Current} WHERE e.knowledge_base = @knowledgeBase AND e.question_key = @key",
        new { knowledgeBase = knowledgeBase.ToString(), key = StoredText.Key(question) });

    /// <summary>The live entries, of one knowledge base or of all, in the order in which they were added.</summary>
    public static async Task<IReadOnlyList<StoredFaqEntry>> ListAsync(DbConnection connection, DbTransaction? transaction, Guid? knowledgeBase)
    {
        var rows = await connection.QueryAsync<Row>(
            $"{Current} WHERE e.deleted_seq IS NULL AND e.knowledge_base = COALESCE(@knowledgeBase, e.knowledge_base) ORDER BY e.added_seq",
            new { knowledgeBase = knowledgeBase?.ToString() },
            transaction);

        return [.. rows.Select(row => row.ToEntry())];
    }

    /// <summary>Adds the entry, or a revision to the one of this question where anything differs.</summary>
    public static async Task<WriteOutcome> WriteAsync(WriteTransaction write, Guid knowledgeBase, FaqRow row)
    {
        var known = await FindAsync(write.Connection, write.Transaction, knowledgeBase, row.Question);
        if (known?.Holds(row) == true)
        {
            return WriteOutcome.Unchanged;
        }

        var id = known?.Entry.Id ?? Guid.CreateVersion7(write.Now);
        int revision = (known?.Entry.Revision ?? 0) + 1;
        bool isAdded = known is null or { IsDeleted: true };
        long seq = await write.LogAsync(knowledgeBase, Kind, id, revision, isAdded ? ChangeOperation.Added : ChangeOperation.Changed);
        await write.Connection.ExecuteAsync(
            known is null
                ? """
                  INSERT INTO faq_entry (id, knowledge_base, question_key, added_seq, revision, group_names)
                  VALUES (@id, @knowledgeBase, @key, @seq, @revision, '[]')
                  """
                : "UPDATE faq_entry SET revision = @revision, deleted_seq = NULL WHERE id = @id",
            new { id = id.ToString(), knowledgeBase = knowledgeBase.ToString(), key = StoredText.Key(row.Question), seq, revision = (long)revision },
            write.Transaction);
        await InsertRevisionAsync(write, id, revision, row);

        return isAdded ? WriteOutcome.Added : WriteOutcome.Changed;
    }

    public static async Task MarkDeletedAsync(WriteTransaction write, FaqEntry entry)
    {
        long seq = await write.LogAsync(entry.KnowledgeBase, Kind, entry.Id, entry.Revision, ChangeOperation.Deleted);
        await write.Connection.ExecuteAsync(
            "UPDATE faq_entry SET deleted_seq = @seq WHERE id = @id", new { seq, id = entry.Id.ToString() }, write.Transaction);
    }

    private static Task<int> InsertRevisionAsync(WriteTransaction write, Guid id, int revision, FaqRow row) => write.Connection.ExecuteAsync(
        """
        INSERT INTO faq_revision (entry, revision, question, similar_questions, answer, tags, changed_at)
        VALUES (@id, @revision, @question, @similar, @answer, @tags, @changedAt)
        """,
        new
        {
            id = id.ToString(),
            revision = (long)revision,
            question = row.Question,
            similar = StoredJson.Write(row.SimilarQuestions),
            answer = row.Answer,
            tags = StoredJson.Write(row.Tags),
            changedAt = write.Now.ToUnixTimeMilliseconds(),
        },
        write.Transaction);

    private static async Task<StoredFaqEntry?> FindAsync(DbConnection connection, DbTransaction? transaction, string sql, object parameters) =>
        (await connection.QuerySingleOrDefaultAsync<Row>(sql, parameters, transaction))?.ToEntry();

    private sealed record Row(
        string Id, long Revision, string KnowledgeBase, string Question, string SimilarQuestions, string Answer, string Tags, string GroupNames, long? DeletedSeq)
    {
        public StoredFaqEntry ToEntry() => new(
            new FaqEntry(
                Guid.Parse(Id),
                (int)Revision,
                Guid.Parse(KnowledgeBase),
                Question,
                StoredJson.Read<string>(SimilarQuestions),
                Answer,
                StoredJson.Read<string>(Tags)),
            StoredJson.Read<string>(GroupNames),
            DeletedSeq is not null);
    }
}
