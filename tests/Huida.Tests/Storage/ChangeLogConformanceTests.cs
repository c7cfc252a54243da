using Huida.Storage;

namespace Huida.Tests.Storage;

public abstract class ChangeLogConformanceTests(PostgresServer? server) : StoreTests(server)
{
    private const int Writers = 8;
    private const int WritesEach = 12;

    [Fact]
    public async Task ReadAsync_AfterLog_ReturnsWhatWasLogged()
    {
        await using var store = await OpenAsync();
        var (knowledgeBase, id) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var (seq, at) = await store.Database.WriteAsync("somebody", async write =>
            (await write.LogAsync(knowledgeBase, "thing", id, 3, ChangeOperation.Restored), write.Now), Cancellation);

        var change = Assert.Single(await store.Get<ChangeLog>().ReadAsync(0, 10, Cancellation));
        var milliseconds = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        Assert.Equal(new Change(seq, milliseconds, "somebody", knowledgeBase, "thing", id, 3, ChangeOperation.Restored), change);
    }

    [Fact]
    public async Task ReadAsync_AfterASeq_ReturnsTheLaterOnesUpToTheLimit()
    {
        await using var store = await OpenAsync();
        List<long> seqs = [];
        for (int i = 0; i < 5; i++)
        {
            seqs.Add(await LogAsync(store.Database));
        }

        var changes = await store.Get<ChangeLog>().ReadAsync(seqs[1], 2, Cancellation);

        Assert.Equal([seqs[2], seqs[3]], changes.Select(change => change.Seq));
        Assert.Equal(seqs[4], await store.Get<ChangeLog>().LastAsync(Cancellation));
    }

    [Fact]
    public async Task ReadAsync_WhileManyWrite_NeverFindsARowBehindTheLastOneSeen()
    {
        await using var store = await OpenAsync();

        await AssertOrderAsync(store.Get<ChangeLog>(), writer => store.Database);
    }

    private protected static async Task AssertOrderAsync(ChangeLog log, Func<int, Database> databaseOf)
    {
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (int i = 0; i < WritesEach; i++)
            {
                await LogAsync(databaseOf(writer));
            }
        })));

        var followed = await FollowAsync(log, writing);

        var all = await log.ReadAsync(0, int.MaxValue, Cancellation);
        Assert.Equal(Writers * WritesEach, followed.Count);
        Assert.Equal(all.Select(change => change.Seq), followed);
    }

    // Remembers only the last seq that it saw, as an index does: a row committed later with a smaller one would be missed for ever.
    private static async Task<List<long>> FollowAsync(ChangeLog log, Task writing)
    {
        List<long> followed = [];
        bool done;
        do
        {
            done = writing.IsCompleted;
            var changes = await log.ReadAsync(followed.LastOrDefault(), int.MaxValue, Cancellation);
            followed.AddRange(changes.Select(change => change.Seq));
        }
        while (!done);

        await writing;

        return followed;
    }

    private static Task<long> LogAsync(Database database) => database.WriteAsync(
        "me", write => write.LogAsync(Guid.NewGuid(), "thing", Guid.NewGuid(), 1, ChangeOperation.Added), Cancellation);
}

public sealed class SqliteChangeLogTests() : ChangeLogConformanceTests(server: null);

[Trait("Speed", "Slow")]
public sealed class PostgresChangeLogTests(PostgresServer server) : ChangeLogConformanceTests(server)
{
    [Fact]
    public async Task ReadAsync_WhileSeveralProcessesWrite_NeverFindsARowBehindTheLastOneSeen()
    {
        await using var store = await OpenAsync();
        string connection = store.Setting("Huida:Storage:PostgreSql")!;
        using var second = new PostgresDatabase(connection, TimeProvider.System);
        using var third = new PostgresDatabase(connection, TimeProvider.System);
        Database[] processes = [store.Database, second, third];

        await AssertOrderAsync(store.Get<ChangeLog>(), writer => processes[writer % processes.Length]);
    }
}
