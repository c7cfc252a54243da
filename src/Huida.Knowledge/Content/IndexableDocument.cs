using Dapper;
using Huida.Knowledge.Extraction;
using Huida.Storage;

namespace Huida.Knowledge.Content;

/// <summary>A live document as the indexes take it: its current revision with its chunks.</summary>
internal sealed record IndexableDocument(
    Guid Id,
    int Revision,
    Guid KnowledgeBase,
    string Source,
    IReadOnlyList<string> Groups,
    string Title,
    string Text,
    IReadOnlyList<int> PageStarts,
    IReadOnlyList<Chunk> Chunks)
{
    /// <summary>The 1-based page on which an offset stands; null where the format has no pages.</summary>
    public int? PageOf(int offset)
    {
        int page = 0;
        while (page < PageStarts.Count && PageStarts[page] <= offset)
        {
            page++;
        }

        return PageStarts.Count == 0 ? null : Math.Max(page, 1);
    }

    /// <summary>Ids of the live documents in ascending order, a page at a time.</summary>
    public static async Task<IReadOnlyList<Guid>> ListIdsAsync(Database database, Guid after, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var ids = await connection.QueryAsync<string>(new CommandDefinition(
            "SELECT id FROM document WHERE deleted_seq IS NULL AND id > @after ORDER BY id LIMIT @limit",
            new { after = after.ToString(), limit },
            cancellationToken: cancellationToken));

        return [.. ids.Select(Guid.Parse)];
    }

    /// <summary>What the indexes take of a document, read in one statement, so that text and chunks agree; null when it is deleted.</summary>
    public static async Task<IndexableDocument?> FindAsync(Database database, Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<IndexableRow>(new CommandDefinition(
            """
            SELECT d.revision, d.knowledge_base AS knowledgeBase, d.source, d.group_names AS groupNames, r.title, r.text,
                r.page_starts AS pageStarts, r.chunks
            FROM document d JOIN document_revision r ON r.document = d.id AND r.revision = d.revision
            WHERE d.id = @id AND d.deleted_seq IS NULL
            """,
            new { id = id.ToString() },
            cancellationToken: cancellationToken));

        return row?.ToDocument(id);
    }

    private sealed record IndexableRow(
        long Revision, string KnowledgeBase, string Source, string GroupNames, string Title, string Text, string PageStarts, string Chunks)
    {
        public IndexableDocument ToDocument(Guid id) => new(
            id,
            (int)Revision,
            Guid.Parse(KnowledgeBase),
            Source,
            StoredJson.Read<string>(GroupNames),
            Title,
            Text,
            StoredJson.Read<int>(PageStarts),
            StoredJson.Read<Chunk>(Chunks));
    }
}
