namespace Huida.Server.Operations;

internal static class OperationServices
{
    /// <summary>What endpoints and commands call: the modules' operations, on names and words as people use them.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<NamedKnowledgeBases>()
        .AddSingleton<Asking>()
        .AddSingleton<Ingesting>()
        .AddSingleton<FaqImporting>()
        .AddSingleton<Calibrating>();
}
