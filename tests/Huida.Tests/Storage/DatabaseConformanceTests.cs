using Dapper;
using Huida.Storage;

namespace Huida.Tests.Storage;

/// <summary>What every <see cref="Database"/> promises. Derive once per database.</summary>
public abstract class DatabaseConformanceTests(PostgresServer? server) : StoreTests(server)
{
    [Fact]
    public async Task Write_WorkReturns_IsCommitted()
    {
        await using var store = await OpenAsync();

        int result = await store.Database.WriteAsync("me", async write =>
        {
            await write.LogAsync(Guid.NewGuid(), "thing", Guid.NewGuid(), 1, ChangeOperation.Added);
            return 42;
        }, Cancellation);

        Assert.Equal(42, result);
        Assert.Single(await store.Get<ChangeLog>().ReadAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task Write_WorkThrows_LeavesNothing()
    {
        await using var store = await OpenAsync();

        await Assert.ThrowsAsync<InvalidDataException>(() => store.Database.WriteAsync("me", async write =>
        {
            await write.LogAsync(Guid.NewGuid(), "thing", Guid.NewGuid(), 1, ChangeOperation.Added);
            throw new InvalidDataException();
        }, Cancellation));

        Assert.Equal(0, await store.Get<ChangeLog>().LastAsync(Cancellation));
    }

    [Fact]
    public async Task Write_AfterOneFailed_Works()
    {
        await using var store = await OpenAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => store.Database.WriteAsync(
            "me", write => write.Connection.ExecuteAsync("INSERT INTO nowhere VALUES (1)", transaction: write.Transaction), Cancellation));

        await LogOneAsync(store);

        Assert.Single(await store.Get<ChangeLog>().ReadAsync(0, 10, Cancellation));
    }

    [Fact]
    public async Task Read_WhileAWriterIsAtWork_SeesTheLastCommitAndDoesNotWait()
    {
        await using var store = await OpenAsync();
        await LogOneAsync(store);

        long seen = await store.Database.WriteAsync("me", async write =>
        {
            await write.LogAsync(Guid.NewGuid(), "thing", Guid.NewGuid(), 1, ChangeOperation.Added);
            await using var reader = await store.Database.OpenAsync(Cancellation);
            return await reader.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM change");
        }, Cancellation);

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task OpenAsync_ToWrite_IsRefused()
    {
        await using var store = await OpenAsync();
        await using var connection = await store.Database.OpenAsync(Cancellation);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => connection.ExecuteAsync("DELETE FROM change"));
    }

    [Fact]
    public async Task Write_Cancelled_LeavesNothingAndFreesTheWriter()
    {
        await using var store = await OpenAsync();
        using var cancelling = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Database.WriteAsync("me", async write =>
        {
            await write.LogAsync(Guid.NewGuid(), "thing", Guid.NewGuid(), 1, ChangeOperation.Added);
            await cancelling.CancelAsync();
            cancelling.Token.ThrowIfCancellationRequested();
        }, cancelling.Token));
        await LogOneAsync(store);

        Assert.Single(await store.Get<ChangeLog>().ReadAsync(0, 10, Cancellation));
    }

    private static Task<long> LogOneAsync(TestStore store) => store.Database.WriteAsync(
        "me", write => write.LogAsync(Guid.NewGuid(), "thing", Guid.NewGuid(), 1, ChangeOperation.Added), Cancellation);
}

public sealed class SqliteDatabaseTests() : DatabaseConformanceTests(server: null);

[Trait("Speed", "Slow")]
public sealed class PostgresDatabaseTests(PostgresServer server) : DatabaseConformanceTests(server);
