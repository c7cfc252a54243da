using Huida.Answering;
using Huida.Evaluation;

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
        .AddSingleton<Calibrating>();
}
