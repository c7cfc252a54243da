using Dapper;
using Huida.Storage;

namespace Huida.Knowledge.Content;

/// <summary>A document of a knowledge base, without its text.</summary>
public sealed record DocumentInfo(
    Guid Id,
    int Revision,
    Guid KnowledgeBase,
    string Source,
    string Title,
    int? Pages,
    int Chunks,
    long Bytes,
    DateTimeOffset ChangedAt);

/// <summary>One revision of a document with its stored text; offsets of citations count in it.</summary>
/// <param name="IsCurrent">No later revision and not deleted.</param>
public sealed record DocumentText(
    Guid Id,
    int Revision,
    bool IsCurrent,
    string Source,
    string Title,
    string Text,
    IReadOnlyList<int> PageStarts,
    string OriginalHash);

/// <summary>The documents of the store. Each change makes a new revision; earlier ones stay readable for a while.</summary>
public sealed class Documents(Database database, IEnumerable<IDerivedIndex> indexes)
{
    public const string Kind = DocumentRows.Kind;

    /// <summary>Those in the scope, by source.</summary>
    public async Task<IReadOnlyList<DocumentInfo>> ListAsync(Scope scope, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<InfoRow>(new CommandDefinition(
            """
            SELECT d.id, d.revision, d.knowledge_base AS knowledgeBase, d.source, d.group_names AS groupNames, r.title,
                r.page_count AS pages, r.chunk_count AS chunks, r.bytes, r.changed_at AS changedAt
            FROM document d JOIN document_revision r ON r.document = d.id AND r.revision = d.revision
            WHERE d.deleted_seq IS NULL
            """,
            cancellationToken: cancellationToken));

        // Sorted here, since the two databases collate differently.
        return
        [
            .. rows.Where(row => scope.Sees(StoredJson.Read<string>(row.GroupNames)))
                .Select(row => row.ToInfo())
                .Where(info => scope.Covers(info.KnowledgeBase))
                .OrderBy(info => info.Source, StringComparer.Ordinal),
        ];
    }

    /// <param name="revision">Null is the current one.</param>
    /// <returns>Null where it does not exist, is gone, or is not in the scope.</returns>
    public async Task<DocumentText?> ReadAsync(Scope scope, Guid id, int? revision, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<TextRow>(new CommandDefinition(
            """
            SELECT r.revision, d.revision AS currentRevision, d.deleted_seq AS deletedSeq, d.knowledge_base AS knowledgeBase, d.source,
                d.group_names AS groupNames, r.title, r.text, r.page_starts AS pageStarts, r.original_hash AS originalHash
            FROM document d JOIN document_revision r ON r.document = d.id
            WHERE d.id = @id AND r.revision = COALESCE(@revision, d.revision)
            """,
            new { id = id.ToString(), revision = (long?)revision },
            cancellationToken: cancellationToken));
        if (row is null || !scope.Covers(Guid.Parse(row.KnowledgeBase)) || !scope.Sees(StoredJson.Read<string>(row.GroupNames)))
        {
            return null;
        }

        // Deleted, it is read only by who names the revision, as a citation does.
        return row.DeletedSeq is not null && revision is null ? null : row.ToText(id);
    }

    /// <summary>Deletes the document; false where the scope has none of this id. Its rows stay readable by revision until the purge.</summary>
    public async Task<bool> DeleteAsync(Scope scope, Guid id, CancellationToken cancellationToken)
    {
        bool isDeleted = await database.WriteAsync(scope.Who, write => DeleteAsync(write, scope, id), cancellationToken);
        if (isDeleted)
        {
            await indexes.CatchUpAsync(cancellationToken);
        }

        return isDeleted;
    }

    private static async Task<bool> DeleteAsync(WriteTransaction write, Scope scope, Guid id)
    {
        var document = await DocumentRows.FindAsync(write.Connection, write.Transaction, id);
        if (document is not { IsDeleted: false } || !scope.Covers(document.KnowledgeBase) || !scope.Sees(document.Groups))
        {
            return false;
        }

        await DocumentRows.MarkDeletedAsync(write, document);

        return true;
    }

    private sealed record InfoRow(
        string Id, long Revision, string KnowledgeBase, string Source, string GroupNames, string Title, long? Pages, long Chunks, long Bytes, long ChangedAt)
    {
        public DocumentInfo ToInfo() => new(
            Guid.Parse(Id), (int)Revision, Guid.Parse(KnowledgeBase), Source, Title, (int?)Pages, (int)Chunks, Bytes, DateTimeOffset.FromUnixTimeMilliseconds(ChangedAt));
    }

    private sealed record TextRow(
        long Revision, long CurrentRevision, long? DeletedSeq, string KnowledgeBase, string Source, string GroupNames, string Title, string Text, string PageStarts, string OriginalHash)
    {
        public DocumentText ToText(Guid id) => new(
            id, (int)Revision, Revision == CurrentRevision && DeletedSeq is null, Source, Title, Text, StoredJson.Read<int>(PageStarts), OriginalHash);
    }
}
