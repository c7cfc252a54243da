using Huida.Evaluation.Fitting;
using Huida.Evaluation.Labels;
using Microsoft.Extensions.DependencyInjection;

namespace Huida.Evaluation;

public static class EvaluationServices
{
    /// <summary>What works on a store that is open; the suites bring their own.</summary>
    public static IServiceCollection AddEvaluation(this IServiceCollection services) => services
        .AddSingleton<GoldLabels>()
        .AddSingleton<StoredWordings>()
        .AddSingleton<Calibrator>();
}
