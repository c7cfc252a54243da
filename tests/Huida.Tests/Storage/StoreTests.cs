using Microsoft.Extensions.DependencyInjection;

namespace Huida.Tests.Storage;

/// <summary>A suite that holds on every database: on SQLite, and where a server is given, on PostgreSQL.</summary>
public abstract class StoreTests(PostgresServer? server)
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected async Task<TestStore> OpenAsync(Action<IServiceCollection>? modules = null)
    {
        var store = await CreateAsync(modules);
        await store.RestartAsync();

        return store;
    }

    /// <summary>Not opened yet.</summary>
    protected async Task<TestStore> CreateAsync(Action<IServiceCollection>? modules = null) => TestStore.Create(
        modules,
        server is null ? [] : [("Huida:Storage:PostgreSql", await server.CreateDatabaseAsync())]);
}
