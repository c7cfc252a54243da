using Huida.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huida.Tests.Storage;

public abstract class KnowledgeBasesConformanceTests(PostgresServer? server) : StoreTests(server)
{
    [Fact]
    public async Task CreateAsync_NewName_CanBeFoundIgnoringCase()
    {
        await using var store = await OpenAsync();
        var knowledgeBases = store.Get<KnowledgeBases>();

        var created = await knowledgeBases.CreateAsync("Campus 校园", isSample: true, "me", Cancellation);

        Assert.Equal(created, await knowledgeBases.FindAsync(" campus 校园", Cancellation));
        Assert.Equal(("Campus 校园", true, 7), (created.Name, created.IsSample, created.Id.Version));
    }

    [Fact]
    public async Task CreateAsync_NameInOtherCase_ReturnsTheExistingOneAndLogsNothing()
    {
        await using var store = await OpenAsync();
        var first = await store.Get<KnowledgeBases>().CreateAsync("campus", isSample: false, "me", Cancellation);

        var second = await store.Get<KnowledgeBases>().CreateAsync("CAMPUS", isSample: true, "me", Cancellation);

        Assert.Equal(first, second);
        var change = Assert.Single(await store.Get<ChangeLog>().ReadAsync(0, 10, Cancellation));
        Assert.Equal((KnowledgeBases.Kind, first.Id, ChangeOperation.Added, "me"), (change.Kind, change.Id, change.Operation, change.Who));
    }

    [Fact]
    public async Task CreateAsync_SameNameAtOnce_MakesOne()
    {
        await using var store = await OpenAsync();

        var created = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => store.Get<KnowledgeBases>().CreateAsync("campus", isSample: false, "me", Cancellation))));

        Assert.Single(created.Distinct());
    }

    [Fact]
    public async Task CreateAsync_BlankName_Throws()
    {
        await using var store = await OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => store.Get<KnowledgeBases>().CreateAsync(" ", isSample: false, "me", Cancellation));
    }

    [Fact]
    public async Task ListAsync_OfAScope_ReturnsThoseByName()
    {
        await using var store = await OpenAsync();
        var b = await store.Get<KnowledgeBases>().CreateAsync("b", isSample: false, "me", Cancellation);
        var c = await store.Get<KnowledgeBases>().CreateAsync("C", isSample: false, "me", Cancellation);
        var a = await store.Get<KnowledgeBases>().CreateAsync("a", isSample: false, "me", Cancellation);

        var all = await store.Get<KnowledgeBases>().ListAsync(Scope.Owner, Cancellation);
        var some = await store.Get<KnowledgeBases>().ListAsync(Scope.Owner with { KnowledgeBases = [c.Id, Guid.NewGuid()] }, Cancellation);

        Assert.Equal([a, b, c], all);
        Assert.Equal([c], some);
    }

    [Fact]
    public async Task DeleteAsync_ExistingOne_DeletesItsPartsAndFreesTheName()
    {
        var part = new FakePart();
        await using var store = await OpenAsync(services => services.AddSingleton<IKnowledgeBasePart>(part));
        var knowledgeBases = store.Get<KnowledgeBases>();
        var old = await knowledgeBases.CreateAsync("campus", isSample: true, "me", Cancellation);

        bool deleted = await knowledgeBases.DeleteAsync(old.Id, "you", Cancellation);

        Assert.True(deleted);
        Assert.Equal([old.Id], part.Deleted);
        Assert.Null(await knowledgeBases.FindAsync("campus", Cancellation));
        Assert.NotEqual(old.Id, (await knowledgeBases.CreateAsync("campus", isSample: false, "me", Cancellation)).Id);
        var change = (await store.Get<ChangeLog>().ReadAsync(0, 10, Cancellation))[1];
        Assert.Equal((old.Id, ChangeOperation.Deleted, "you"), (change.Id, change.Operation, change.Who));
    }

    [Fact]
    public async Task DeleteAsync_TwiceOrUnknown_IsFalse()
    {
        await using var store = await OpenAsync();
        var knowledgeBases = store.Get<KnowledgeBases>();
        var old = await knowledgeBases.CreateAsync("campus", isSample: true, "me", Cancellation);
        await knowledgeBases.DeleteAsync(old.Id, "me", Cancellation);

        Assert.False(await knowledgeBases.DeleteAsync(old.Id, "me", Cancellation));
        Assert.False(await knowledgeBases.DeleteAsync(Guid.NewGuid(), "me", Cancellation));
    }

    [Fact]
    public async Task DeleteAsync_APartFails_LeavesItAsItWas()
    {
        var part = new FakePart { Fails = true };
        await using var store = await OpenAsync(services => services.AddSingleton<IKnowledgeBasePart>(part));
        var existing = await store.Get<KnowledgeBases>().CreateAsync("campus", isSample: true, "me", Cancellation);

        await Assert.ThrowsAsync<InvalidDataException>(() => store.Get<KnowledgeBases>().DeleteAsync(existing.Id, "me", Cancellation));

        Assert.Equal(existing, await store.Get<KnowledgeBases>().FindAsync("campus", Cancellation));
        Assert.Single(await store.Get<ChangeLog>().ReadAsync(0, 10, Cancellation));
    }
}

public sealed class SqliteKnowledgeBasesTests() : KnowledgeBasesConformanceTests(server: null);

[Trait("Speed", "Slow")]
public sealed class PostgresKnowledgeBasesTests(PostgresServer server) : KnowledgeBasesConformanceTests(server);
