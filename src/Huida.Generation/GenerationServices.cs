using Microsoft.Extensions.DependencyInjection;

namespace Huida.Generation;

public static class GenerationServices
{
    public static IServiceCollection AddGeneration(this IServiceCollection services) => services
        .AddSingleton<MatchedWords>();
}
