using Huida.Answering;
using Huida.Evaluation;
using Huida.Storage;
using Microsoft.Extensions.Options;

namespace Huida.Server.Operations;

internal static class OperationServices
{
    /// <summary>
    /// All that Huida can do, with or without a web server around it: the modules, and what pages, endpoints and commands call to use
    /// them by names and words as people have them.
    /// </summary>
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddAnswering()
        .AddEvaluation()
        .AddSingleton<Sample>()
        .AddSingleton<Uploads>()
        .AddSingleton<NamedKnowledgeBases>()
        .AddSingleton<NamedDatabases>()
        .AddSingleton<Asking>()
        .AddSingleton<AskingDatabase>()
        .AddSingleton<Ingesting>()
        .AddSingleton<FaqImporting>()
        .AddSingleton<Calibrating>()
        .AddTokenizing();

    private static IServiceCollection AddTokenizing(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<TokenizersOptions, TokenizersOptionsValidator>().BindConfiguration(TokenizersOptions.Section);

        return services
            .AddSingleton(provider => new TokenizerFiles(
                Path.Combine(provider.GetRequiredService<DataFolder>().Path, TokenizerFiles.FolderName),
                provider.GetRequiredService<IOptions<TokenizersOptions>>().Value))
            .AddSingleton(provider => new Tokenizing(
                provider.GetRequiredService<TokenizerFiles>(),
                provider.GetRequiredService<IOptions<TokenizersOptions>>().Value.MaxTextLength));
    }
}
