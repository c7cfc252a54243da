using System.Data.Common;
using Dapper;
using Huida.Storage;

namespace Huida.Knowledge.Content;

/// <summary>What the store knows of a document, without its text.</summary>
internal sealed record DocumentState(Guid Id, int Revision, Guid KnowledgeBase, string Source, IReadOnlyList<string> Groups, bool IsDeleted, string OriginalHash, long Bytes, string CutBy)
{
    /// <summary>The same file, cut by the same means: nothing to read again.</summary>
    public bool Holds(string originalHash, string cutBy) => !IsDeleted && OriginalHash == originalHash && CutBy == cutBy;
}

/// <summary>The rows of documents. A revision, once written, never changes but for how it is cut.</summary>
internal static class DocumentRows
{
    public const string Kind = "document";

    private const string States =
        """
        SELECT d.id, d.revision, d.knowledge_base AS knowledgeBase, d.source, d.group_names AS groupNames, d.deleted_seq AS deletedSeq,
            r.original_hash AS originalHash, r.bytes, r.cut_by AS cutBy
        FROM document d JOIN document_revision r ON r.document = d.id AND r.revision = d.revision
        """;

    public static async Task<DocumentState?> FindAsync(DbConnection connection, DbTransaction? transaction, Guid knowledgeBase, string source)
    {
        var row = await connection.QuerySingleOrDefaultAsync<StateRow>(
            $"{States} WHERE d.knowledge_base = @knowledgeBase AND d.source = @source",
            new { knowledgeBase = knowledgeBase.ToString(), source },
            transaction);

        return row?.ToState();
    }

    public static async Task<DocumentState?> FindAsync(DbConnection connection, DbTransaction? transaction, Guid id)
    {
        var row = await connection.QuerySingleOrDefaultAsync<StateRow>($"{States} WHERE d.id = @id", new { id = id.ToString() }, transaction);

        return row?.ToState();
    }

    /// <summary>The live documents of a knowledge base, by source.</summary>
    public static async Task<IReadOnlyList<DocumentState>> ListAsync(DbConnection connection, DbTransaction? transaction, Guid knowledgeBase)
    {
        var rows = await connection.QueryAsync<StateRow>(
            $"{States} WHERE d.knowledge_base = @knowledgeBase AND d.deleted_seq IS NULL ORDER BY d.source",
            new { knowledgeBase = knowledgeBase.ToString() },
            transaction);

        return [.. rows.Select(row => row.ToState())];
    }

    /// <summary>The first live document after this id that was cut by other means.</summary>
    public static async Task<DocumentState?> FindCutOtherwiseAsync(DbConnection connection, string cutBy, Guid after)
    {
        var row = await connection.QuerySingleOrDefaultAsync<StateRow>(
            $"{States} WHERE d.deleted_seq IS NULL AND r.cut_by <> @cutBy AND d.id > @after ORDER BY d.id LIMIT 1",
            new { cutBy, after = after.ToString() });

        return row?.ToState();
    }

    /// <summary>
    /// Adds the document, or a revision to the one of this source. Where only the way of cutting changed, or the groups, the revision
    /// stays the same, and so do the citations that name it.
    /// </summary>
    public static async Task<WriteOutcome> WriteAsync(WriteTransaction write, Guid knowledgeBase, string source, IReadOnlyList<string> groups, CutDocument document)
    {
        var known = await FindAsync(write.Connection, write.Transaction, knowledgeBase, source);
        if (known is null)
        {
            var id = Guid.CreateVersion7(write.Now);
            await write.Connection.ExecuteAsync(
                "INSERT INTO document (id, knowledge_base, source, revision, group_names) VALUES (@id, @knowledgeBase, @source, 1, @groups)",
                new { id = id.ToString(), knowledgeBase = knowledgeBase.ToString(), source, groups = StoredJson.Write(groups) },
                write.Transaction);
            await InsertRevisionAsync(write, id, 1, document);
            await write.LogAsync(knowledgeBase, Kind, id, 1, ChangeOperation.Added);

            return WriteOutcome.Added;
        }

        if (groups.Count == 0)
        {
            groups = known.Groups;
        }

        if (known.Holds(document.OriginalHash, document.CutBy))
        {
            return await RegroupAsync(write, known, groups) ? WriteOutcome.Changed : WriteOutcome.Unchanged;
        }

        bool isRecut = !known.IsDeleted && known.OriginalHash == document.OriginalHash && await RecutAsync(write, known, document);
        int revision = isRecut ? known.Revision : known.Revision + 1;
        if (!isRecut)
        {
            await InsertRevisionAsync(write, known.Id, revision, document);
        }

        await write.Connection.ExecuteAsync(
            "UPDATE document SET revision = @revision, group_names = @groups, deleted_seq = NULL WHERE id = @id",
            new { id = known.Id.ToString(), revision = (long)revision, groups = StoredJson.Write(groups) },
            write.Transaction);
        var operation = known.IsDeleted ? ChangeOperation.Added : ChangeOperation.Changed;
        await write.LogAsync(knowledgeBase, Kind, known.Id, revision, operation);

        return known.IsDeleted ? WriteOutcome.Added : WriteOutcome.Changed;
    }

    /// <summary>Whether these groups are any, and others than the document has.</summary>
    public static bool AreOther(IReadOnlyList<string> groups, DocumentState known) =>
        groups.Count > 0 && !groups.ToHashSet().SetEquals(known.Groups);

    /// <summary>Gives a known document these groups, if they are any and others than it has.</summary>
    public static async Task<bool> RegroupAsync(WriteTransaction write, DocumentState known, IReadOnlyList<string> groups)
    {
        if (!AreOther(groups, known))
        {
            return false;
        }

        await write.Connection.ExecuteAsync(
            "UPDATE document SET group_names = @groups WHERE id = @id",
            new { id = known.Id.ToString(), groups = StoredJson.Write(groups) },
            write.Transaction);
        await write.LogAsync(known.KnowledgeBase, Kind, known.Id, known.Revision, ChangeOperation.Changed);

        return true;
    }

    public static async Task MarkDeletedAsync(WriteTransaction write, DocumentState document)
    {
        long seq = await write.LogAsync(document.KnowledgeBase, Kind, document.Id, document.Revision, ChangeOperation.Deleted);
        await write.Connection.ExecuteAsync(
            "UPDATE document SET deleted_seq = @seq WHERE id = @id", new { seq, id = document.Id.ToString() }, write.Transaction);
    }

    // The same text only cut anew keeps its revision: offsets into it still hold.
    private static async Task<bool> RecutAsync(WriteTransaction write, DocumentState known, CutDocument document) =>
        await write.Connection.ExecuteAsync(
            """
            UPDATE document_revision SET chunks = @chunks, chunk_count = @count, cut_by = @cutBy
            WHERE document = @id AND revision = @revision AND text_hash = @hash AND title = @title AND page_starts = @pages
            """,
            new
            {
                id = known.Id.ToString(),
                revision = (long)known.Revision,
                chunks = StoredJson.Write(document.Chunks),
                count = (long)document.Chunks.Count,
                cutBy = document.CutBy,
                hash = StoredText.Hash(document.Text),
                title = document.Title,
                pages = StoredJson.Write(document.PageStarts),
            },
            write.Transaction) > 0;

    private static Task<int> InsertRevisionAsync(WriteTransaction write, Guid id, int revision, CutDocument document) =>
        write.Connection.ExecuteAsync(
            """
            INSERT INTO document_revision
                (document, revision, title, text, text_hash, page_starts, page_count, chunks, chunk_count, cut_by, original_hash, bytes, changed_at)
            VALUES (@id, @revision, @title, @text, @hash, @pages, @pageCount, @chunks, @count, @cutBy, @original, @bytes, @changedAt)
            """,
            new
            {
                id = id.ToString(),
                revision = (long)revision,
                title = document.Title,
                text = document.Text,
                hash = StoredText.Hash(document.Text),
                pages = StoredJson.Write(document.PageStarts),
                pageCount = document.PageStarts.Count == 0 ? (long?)null : document.PageStarts.Count,
                chunks = StoredJson.Write(document.Chunks),
                count = (long)document.Chunks.Count,
                cutBy = document.CutBy,
                original = document.OriginalHash,
                bytes = document.Bytes,
                changedAt = write.Now.ToUnixTimeMilliseconds(),
            },
            write.Transaction);

    private sealed record StateRow(string Id, long Revision, string KnowledgeBase, string Source, string GroupNames, long? DeletedSeq, string OriginalHash, long Bytes, string CutBy)
    {
        public DocumentState ToState() => new(
            Guid.Parse(Id), (int)Revision, Guid.Parse(KnowledgeBase), Source, StoredJson.Read<string>(GroupNames), DeletedSeq is not null, OriginalHash, Bytes, CutBy);
    }
}
