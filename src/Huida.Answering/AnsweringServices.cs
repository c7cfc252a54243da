using Huida.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Huida.Answering;

public static class AnsweringServices
{
    /// <summary>The way of a question, over the services of all modules below.</summary>
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<AnsweringOptions, AnsweringOptionsValidator>()
            .BindConfiguration(AnsweringOptions.Section);
        services.TryAddSingleton(TimeProvider.System);

        return services
            .AddMigrations(typeof(AnsweringServices).Assembly)
            .AddSingleton<Answerer>()
            .AddSingleton<Routes>()
            .AddSingleton<Calibration>()
            .AddSingleton<AnswerDrafting>()
            .AddSingleton<CitationChecker>()
            .AddSingleton<AnswerLog>()
            .AddSingleton<Conversations>()
            .AddSingleton<UnansweredQuestions>()
            .AddSingleton<SampleQuestions>();
    }
}
