using Dapper;

namespace Huida.Storage;

/// <summary>The ordered log of changes. Each index remembers the last change it applied and catches up from here.</summary>
public sealed class ChangeLog(Database database)
{
    /// <summary>Changes after <paramref name="seq"/>, oldest first, at most <paramref name="limit"/>.</summary>
    public async Task<IReadOnlyList<Change>> ReadAsync(long seq, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            SELECT seq, at, who, knowledge_base AS knowledgeBase, kind, id, revision, op
            FROM change WHERE seq > @seq ORDER BY seq LIMIT @limit
            """,
            new { seq, limit },
            cancellationToken: cancellationToken));

        return [.. rows.Select(row => row.ToChange())];
    }

    /// <summary>The newest <see cref="Change.Seq"/>, 0 when nothing was ever written.</summary>
    public async Task<long> LastAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);

        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "SELECT COALESCE(MAX(seq), 0) FROM change", cancellationToken: cancellationToken));
    }

    private sealed record Row(long Seq, long At, string Who, string KnowledgeBase, string Kind, string Id, long Revision, string Op)
    {
        public Change ToChange() => new(
            Seq,
            DateTimeOffset.FromUnixTimeMilliseconds(At),
            Who,
            Guid.Parse(KnowledgeBase),
            Kind,
            Guid.Parse(Id),
            (int)Revision,
            Enum.Parse<ChangeOperation>(Op));
    }
}
