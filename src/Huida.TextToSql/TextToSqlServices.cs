using Huida.Storage;
using Huida.TextToSql.Answers;
using Huida.TextToSql.Connections;
using Huida.TextToSql.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Huida.TextToSql;

public static class TextToSqlServices
{
    /// <summary>Databases that questions may be asked of, and the way from a question to SQL.</summary>
    public static IServiceCollection AddTextToSql(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<DatabasesOptions, DatabasesOptionsValidator>()
            .BindConfiguration(DatabasesOptions.Section);
        services.AddOptionsWithValidateOnStart<TextToSqlOptions, TextToSqlOptionsValidator>()
            .BindConfiguration(TextToSqlOptions.Section);

        return services
            .AddMigrations(typeof(TextToSqlServices).Assembly)
            .AddSingleton<IKnowledgeBasePart, DatabasePart>()
            .AddSingleton<DatabaseFiles>()
            .AddSingleton<DatabaseLoader>()
            .AddSingleton<OpenDatabases>()
            .AddSingleton(provider => new ConnectedDatabases(
                provider.GetRequiredService<Database>(),
                provider.GetRequiredService<OpenDatabases>(),
                provider.GetRequiredService<DatabaseLoader>()))
            .AddSingleton<DatabaseQuestions>();
    }
}
