using Microsoft.Extensions.DependencyInjection;

namespace Huida.Answering;

public static class AnsweringServices
{
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<AnsweringOptions, AnsweringOptionsValidator>()
            .BindConfiguration(AnsweringOptions.Section);

        return services
            .AddSingleton<Answerer>()
            .AddSingleton<Conversations>()
            .AddSingleton<SampleQuestions>();
    }
}
