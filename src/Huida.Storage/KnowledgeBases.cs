using Dapper;

namespace Huida.Storage;

/// <summary>The knowledge bases of this store. Names are unique without regard to case.</summary>
public sealed class KnowledgeBases(Database database, IEnumerable<IKnowledgeBasePart> parts)
{
    /// <summary>Where one's own first ingestion goes.</summary>
    public const string DefaultName = "default";

    /// <summary>The <see cref="Change.Kind"/> of a knowledge base's own rows in the change log.</summary>
    public const string Kind = "knowledge-base";

    private const string Columns = "SELECT id, name, is_sample AS isSample FROM knowledge_base WHERE deleted_seq IS NULL";

    /// <summary>Those in the scope, by name.</summary>
    public async Task<IReadOnlyList<KnowledgeBase>> ListAsync(Scope scope, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition($"{Columns} ORDER BY name_key", cancellationToken: cancellationToken));

        return
        [
            .. rows.Select(row => row.ToKnowledgeBase())
                .Where(knowledgeBase => scope.KnowledgeBases is null || scope.KnowledgeBases.Contains(knowledgeBase.Id)),
        ];
    }

    public async Task<KnowledgeBase?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            $"{Columns} AND name_key = @key", new { key = KeyOf(name) }, cancellationToken: cancellationToken));

        return row?.ToKnowledgeBase();
    }

    /// <summary>Creates it, or returns the one that has this name.</summary>
    public Task<KnowledgeBase> CreateAsync(string name, bool isSample, string who, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);

        return database.WriteAsync(who, write => CreateAsync(write, name.Trim(), isSample), cancellationToken);
    }

    /// <summary>Deletes it with all that its parts hold; false when there is none of this id.</summary>
    public Task<bool> DeleteAsync(Guid id, string who, CancellationToken cancellationToken) =>
        database.WriteAsync(who, write => DeleteAsync(write, id), cancellationToken);

    /// <summary>Removes for good those deleted before this time, after their parts removed what they hold.</summary>
    internal static Task PurgeAsync(WriteTransaction write, DateTimeOffset deletedBefore) => write.Connection.ExecuteAsync(
        "DELETE FROM knowledge_base WHERE deleted_seq IN (SELECT seq FROM change WHERE at < @before)",
        new { before = deletedBefore.ToUnixTimeMilliseconds() },
        write.Transaction);

    private static async Task<KnowledgeBase> CreateAsync(WriteTransaction write, string name, bool isSample)
    {
        string key = KeyOf(name);
        if (await write.Connection.QuerySingleOrDefaultAsync<Row>($"{Columns} AND name_key = @key", new { key }, write.Transaction) is { } existing)
        {
            return existing.ToKnowledgeBase();
        }

        var created = new KnowledgeBase(Guid.CreateVersion7(write.Now), name, isSample);
        await write.Connection.ExecuteAsync(
            "INSERT INTO knowledge_base (id, name, name_key, is_sample, created_at) VALUES (@id, @name, @key, @isSample, @createdAt)",
            new { id = created.Id.ToString(), name, key, isSample = isSample ? 1L : 0L, createdAt = write.Now.ToUnixTimeMilliseconds() },
            write.Transaction);
        await write.LogAsync(created.Id, Kind, created.Id, 1, ChangeOperation.Added);

        return created;
    }

    private async Task<bool> DeleteAsync(WriteTransaction write, Guid id)
    {
        bool exists = await write.Connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM knowledge_base WHERE id = @id AND deleted_seq IS NULL", new { id = id.ToString() }, write.Transaction) > 0;
        if (!exists)
        {
            return false;
        }

        foreach (var part in parts)
        {
            await part.DeleteAsync(write, id);
        }

        long seq = await write.LogAsync(id, Kind, id, 1, ChangeOperation.Deleted);
        await write.Connection.ExecuteAsync(
            "UPDATE knowledge_base SET deleted_seq = @seq WHERE id = @id", new { id = id.ToString(), seq }, write.Transaction);

        return true;
    }

    private static string KeyOf(string name) => name.Trim().ToUpperInvariant();

    private sealed record Row(string Id, string Name, long IsSample)
    {
        public KnowledgeBase ToKnowledgeBase() => new(Guid.Parse(Id), Name, IsSample != 0);
    }
}
