using Huida.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Huida.Tests.Storage;

/// <summary>
/// A store of its own in a temporary data folder, opened, with the services of the modules under test; disposing deletes it.
/// <code>await using var store = await TestStore.OpenAsync(services => services.AddKnowledge());</code>
/// </summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly Action<IServiceCollection>? _modules;
    private readonly Dictionary<string, string?> _settings;
    private bool _ownsFolder = true;
    private ServiceProvider? _services;

    private TestStore(Action<IServiceCollection>? modules, IEnumerable<KeyValuePair<string, string?>> settings, string folder)
    {
        _modules = modules;
        _settings = new(settings) { ["Huida:Storage:DataFolder"] = folder };
        Folder = folder;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string Folder { get; }

    public IServiceProvider Services => _services ?? throw new InvalidOperationException("The store is closed.");

    public Database Database => Get<Database>();

    /// <param name="modules">Adds what is tested; Storage itself is added already. A <see cref="TimeProvider"/> added here is the store's clock.</param>
    /// <param name="settings">Such as <c>Huida:Storage:PostgreSql</c>; by default the store is SQLite.</param>
    public static async Task<TestStore> OpenAsync(Action<IServiceCollection>? modules = null, params (string Name, string Value)[] settings)
    {
        var store = Create(modules, settings);
        Assert.IsType<FolderOpening.Opened>(await store.TryOpenAsync());

        return store;
    }

    /// <summary>Not opened yet: for tests of the opening itself.</summary>
    public static TestStore Create(Action<IServiceCollection>? modules = null, params (string Name, string Value)[] settings) =>
        new(
            modules,
            settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)),
            Path.Combine(Path.GetTempPath(), "huida-test-" + Guid.NewGuid().ToString("N")));

    /// <summary>Another one on the same folder and database, not opened yet, as a second process has it.</summary>
    public TestStore Another(Action<IServiceCollection>? modules = null, string? folder = null) => new(modules, _settings, folder ?? Folder) { _ownsFolder = false };

    public string? Setting(string name) => _settings.GetValueOrDefault(name);

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public Task<FolderOpening> TryOpenAsync(TimeSpan wait = default)
    {
        Build();

        return Get<DataFolder>().OpenAsync(wait, Cancellation);
    }

    private void Build()
    {
        var services = new ServiceCollection();
        _modules?.Invoke(services);
        _services = services
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build())
            .AddLogging()
            .AddStorage()
            .BuildServiceProvider();
    }

    /// <summary>Closes everything and opens the same folder with new services, as a restarted program does.</summary>
    public async Task RestartAsync()
    {
        await CloseAsync();
        Assert.IsType<FolderOpening.Opened>(await TryOpenAsync());
    }

    public async Task CloseAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
            _services = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (_ownsFolder && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
