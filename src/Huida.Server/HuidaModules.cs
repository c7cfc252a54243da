using Huida.Answering;
using Huida.Evaluation;
using Huida.Generation;
using Huida.Knowledge;
using Huida.Matching;
using Huida.Server.Operations;
using Huida.Server.Starting;
using Huida.Storage;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Server;

internal static class HuidaModules
{
    /// <summary>All that answers questions, with or without a web server around it.</summary>
    public static IServiceCollection AddHuida(this IServiceCollection services) => services
        .AddStorage()
        .AddTokenization()
        .AddUnderstanding()
        .AddKnowledge()
        .AddMatching()
        .AddGeneration()
        .AddAnswering()
        .AddEvaluation()
        .AddSingleton<Sample>()
        .AddOperations();
}
