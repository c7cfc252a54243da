using Microsoft.Extensions.DependencyInjection;

namespace Huida.Matching;

public static class MatchingServices
{
    public static IServiceCollection AddMatching(this IServiceCollection services) => services
        .AddSingleton<FaqMatcher>()
        .AddSingleton<PassageMatcher>();
}
