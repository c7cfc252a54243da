using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Huida.Storage;

public static class StorageServices
{
    /// <summary>The store and the data folder. Nothing is opened before <see cref="DataFolder.OpenAsync"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<StorageOptions, StorageOptionsValidator>()
            .BindConfiguration(StorageOptions.Section);

        return services;
    }

    /// <summary>Adds a module's numbered scripts: its embedded resources under <c>Migrations/</c>.</summary>
    public static IServiceCollection AddMigrations(this IServiceCollection services, Assembly module) =>
        services.AddSingleton(new MigrationScripts(module));
}

/// <summary>A module whose embedded resources under <c>Migrations/</c> create and change its tables.</summary>
internal sealed record MigrationScripts(Assembly Module);
