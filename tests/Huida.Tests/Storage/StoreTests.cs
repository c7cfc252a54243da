using Microsoft.Extensions.DependencyInjection;

namespace Huida.Tests.Storage;

/// <summary>A suite that holds on every database: on SQLite as it stands; derive and override for another one.</summary>
public abstract class StoreTests
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected async Task<TestStore> OpenAsync(Action<IServiceCollection>? modules = null) =>
        await TestStore.OpenAsync(modules, await SettingsAsync());

    /// <summary>The settings that lead to an empty database.</summary>
    protected virtual Task<(string Name, string Value)[]> SettingsAsync() => Task.FromResult<(string, string)[]>([]);
}
