using System.Data;
using System.Security.Cryptography;
using Dapper;
using Npgsql;

namespace Huida.Storage;

/// <summary>
/// One large object per content, written and read in chunks. Saving goes beside the one writer: a long upload holds up nobody, and
/// until a row of the change log's transaction refers to it, nobody asks for it.
/// </summary>
internal sealed class LargeObjectOriginals(PostgresDatabase database, TimeProvider time) : Originals
{
    private const int ChunkSize = 256 * 1024;

    public override async Task<string> SaveAsync(Stream content, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenBesideWriterAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        long largeObject = await connection.ExecuteScalarAsync<long>("SELECT lo_create(0)::bigint", transaction: transaction);
        var (hash, size) = await WriteAsync(connection, largeObject, content, cancellationToken);

        // A purge that is removing the same content is waited for here; the row is then inserted anew.
        long kept = await connection.ExecuteScalarAsync<long>(
            """
            INSERT INTO original (hash, content, size, saved_at) VALUES (@hash, @largeObject::oid, @size, @savedAt)
            ON CONFLICT (hash) DO UPDATE SET saved_at = excluded.saved_at
            RETURNING content::bigint
            """,
            new { hash, largeObject, size, savedAt = time.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction);
        if (kept != largeObject)
        {
            await connection.ExecuteAsync("SELECT lo_unlink(@largeObject::oid)", new { largeObject }, transaction);
        }

        await transaction.CommitAsync(cancellationToken);

        return hash;
    }

    public override async Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken)
    {
        var connection = await database.OpenAsync(cancellationToken);
        try
        {
            // The snapshot keeps the content readable to its end, even when a purge removes it meanwhile.
            var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
                "SELECT content::bigint AS largeObject, size FROM original WHERE hash = @hash", new { hash }, snapshot, cancellationToken: cancellationToken));
            if (row is not null)
            {
                return new LargeObjectStream(connection, row.LargeObject, row.Size, ChunkSize);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();

        return null;
    }

    public override async Task DeleteAsync(string hash, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenBesideWriterAsync(cancellationToken);
        await DeleteAsync(connection, hash, savedBefore: long.MaxValue, cancellationToken);
    }

    internal override async Task<int> PurgeAsync(IReadOnlySet<string> kept, DateTimeOffset savedBefore, CancellationToken cancellationToken)
    {
        long before = savedBefore.ToUnixTimeMilliseconds();
        await using var connection = await database.OpenBesideWriterAsync(cancellationToken);
        var old = await connection.QueryAsync<string>(new CommandDefinition(
            "SELECT hash FROM original WHERE saved_at < @before", new { before }, cancellationToken: cancellationToken));

        int removed = 0;
        foreach (string hash in old.Where(hash => !kept.Contains(hash)))
        {
            removed += await DeleteAsync(connection, hash, before, cancellationToken);
        }

        return removed;
    }

    // One statement, one transaction. Saved anew since the list was read, it stays.
    private static async Task<int> DeleteAsync(NpgsqlConnection connection, string hash, long savedBefore, CancellationToken cancellationToken) =>
        (int)await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            WITH gone AS (DELETE FROM original WHERE hash = @hash AND saved_at < @savedBefore RETURNING content)
            SELECT COUNT(lo_unlink(content)) FROM gone
            """,
            new { hash, savedBefore },
            cancellationToken: cancellationToken));

    private static async Task<(string Hash, long Size)> WriteAsync(
        NpgsqlConnection connection,
        long largeObject,
        Stream content,
        CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[ChunkSize];
        long offset = 0;
        int read;
        while ((read = await content.ReadAtLeastAsync(buffer, ChunkSize, throwOnEndOfStream: false, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            byte[] chunk = read == ChunkSize ? buffer : buffer[..read];
            await connection.ExecuteAsync(new CommandDefinition(
                "SELECT lo_put(@largeObject::oid, @offset, @chunk)", new { largeObject, offset, chunk }, cancellationToken: cancellationToken));
            offset += read;
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), offset);
    }

    private sealed record Row(long LargeObject, long Size);
}
