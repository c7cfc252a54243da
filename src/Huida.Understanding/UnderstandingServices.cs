using Microsoft.Extensions.DependencyInjection;

namespace Huida.Understanding;

public static class UnderstandingServices
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services) => services.AddSingleton<QuestionReader>();
}
