using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Huida.Storage;

public static class StorageServices
{
    /// <summary>The store and the data folder. Nothing is opened before <see cref="DataFolder.OpenAsync"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<StorageOptions, StorageOptionsValidator>()
            .BindConfiguration(StorageOptions.Section);
        services.AddOptionsWithValidateOnStart<RetentionOptions, RetentionOptionsValidator>()
            .BindConfiguration(RetentionOptions.Section);
        services.TryAddSingleton(TimeProvider.System);

        return services
            .AddSingleton(CreateDatabase)
            .AddSingleton(CreateOriginals)
            .AddSingleton<Migrator>()
            .AddSingleton(provider => new DataFolder(
                provider.GetRequiredService<IOptions<StorageOptions>>().Value.DataFolder,
                provider.GetRequiredService<Database>(),
                provider.GetRequiredService<Migrator>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<DataFolder>>()))
            .AddSingleton<ChangeLog>()
            .AddSingleton<KnowledgeBases>()
            .AddSingleton<Purge>();
    }

    /// <summary>Adds a module's numbered scripts: its embedded resources under <c>Migrations/</c>.</summary>
    public static IServiceCollection AddMigrations(this IServiceCollection services, Assembly module) =>
        services.AddSingleton(MigrationScripts.Of(module));

    private static Database CreateDatabase(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        var time = provider.GetRequiredService<TimeProvider>();

        return string.IsNullOrEmpty(options.PostgreSql)
            ? new SqliteDatabase(Path.Combine(Path.GetFullPath(options.DataFolder), DataFolder.StoreFile), time)
            : new PostgresDatabase(options.PostgreSql, time);
    }

    private static Originals CreateOriginals(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        var time = provider.GetRequiredService<TimeProvider>();

        return provider.GetRequiredService<Database>() is PostgresDatabase postgres
            ? new LargeObjectOriginals(postgres, time)
            : new FileOriginals(Path.Combine(Path.GetFullPath(options.DataFolder), "originals"), time);
    }
}
