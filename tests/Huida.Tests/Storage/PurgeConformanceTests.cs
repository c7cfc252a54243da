using Huida.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Huida.Tests.Storage;

public abstract class PurgeConformanceTests(PostgresServer? server) : StoreTests(server)
{
    private readonly MovedClock _clock = new();
    private readonly FakePart _part = new();

    [Fact]
    public async Task RunAsync_WithinTheHour_KeepsWhatWasDeleted()
    {
        await using var store = await OpenAsync(Add);
        await DeleteOneAsync(store);
        _clock.Moved = TimeSpan.FromMinutes(59);

        await store.Get<Purge>().RunAsync(Cancellation);

        Assert.Equal(1, await RowsAsync(store));
    }

    [Fact]
    public async Task RunAsync_AfterTheHour_RemovesItAndKeepsTheLog()
    {
        await using var store = await OpenAsync(Add);
        await DeleteOneAsync(store);
        _clock.Moved = TimeSpan.FromMinutes(61);

        await store.Get<Purge>().RunAsync(Cancellation);

        Assert.Equal(0, await RowsAsync(store));
        Assert.Equal(2, (await store.Get<ChangeLog>().ReadAsync(0, 10, Cancellation)).Count);
    }

    [Fact]
    public async Task RunAsync_Parts_AreToldBothTimes()
    {
        await using var store = await OpenAsync(Add);

        await store.Get<Purge>().RunAsync(Cancellation);

        var (deletedBefore, replacedBefore) = Assert.Single(_part.Purged);
        Assert.Equal(TimeSpan.FromDays(90) - TimeSpan.FromHours(1), deletedBefore - replacedBefore);
    }

    [Fact]
    public async Task RunAsync_OriginalsADayLater_RemovesThoseThatNothingRefersTo()
    {
        await using var store = await OpenAsync(Add);
        var originals = store.Get<Originals>();
        string kept = await originals.SaveAsync(new MemoryStream([1]), Cancellation);
        string unused = await originals.SaveAsync(new MemoryStream([2]), Cancellation);
        _part.Originals.Add(kept);
        _clock.Moved = TimeSpan.FromHours(25);
        string fresh = await originals.SaveAsync(new MemoryStream([3]), Cancellation);

        await store.Get<Purge>().RunAsync(Cancellation);

        await using var keptStream = await originals.OpenAsync(kept, Cancellation);
        await using var freshStream = await originals.OpenAsync(fresh, Cancellation);
        Assert.NotNull(keptStream);
        Assert.NotNull(freshStream);
        Assert.Null(await originals.OpenAsync(unused, Cancellation));
    }

    private static async Task DeleteOneAsync(TestStore store)
    {
        var knowledgeBase = await store.Get<KnowledgeBases>().CreateAsync("campus", isSample: true, "me", Cancellation);
        await store.Get<KnowledgeBases>().DeleteAsync(knowledgeBase.Id, "me", Cancellation);
    }

    private static async Task<long> RowsAsync(TestStore store)
    {
        await using var connection = await store.Database.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM knowledge_base";

        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private void Add(IServiceCollection services) => services
        .AddSingleton<TimeProvider>(_clock)
        .AddSingleton<IKnowledgeBasePart>(_part);

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Moved { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Moved;
    }
}

public sealed class SqlitePurgeTests() : PurgeConformanceTests(server: null)
{
    [Theory]
    [InlineData("Huida:Retention:Undo", "-00:01:00")]
    [InlineData("Huida:Retention:Revisions", "4000.00:00:00")]
    public async Task Retention_OutOfRange_IsRefusedByItsName(string setting, string value)
    {
        await using var store = await TestStore.OpenAsync(settings: (setting, value));

        var exception = Assert.Throws<OptionsValidationException>(() => store.Get<IOptions<RetentionOptions>>().Value);

        Assert.Contains(setting.Split(':')[^1], exception.Message, StringComparison.Ordinal);
    }
}

[Trait("Speed", "Slow")]
public sealed class PostgresPurgeTests(PostgresServer server) : PurgeConformanceTests(server);
