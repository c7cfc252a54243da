using Huida.Answering;
using Huida.Evaluation;
using Huida.Server.Operations;
using Huida.Server.Starting;

namespace Huida.Server;

internal static class HuidaModules
{
    /// <summary>All that answers questions, with or without a web server around it.</summary>
    public static IServiceCollection AddHuida(this IServiceCollection services) => services
        .AddAnswering()
        .AddEvaluation()
        .AddSingleton<Sample>()
        .AddOperations();
}
