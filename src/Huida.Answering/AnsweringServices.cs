using Huida.Generation;
using Huida.Knowledge;
using Huida.Matching;
using Huida.Storage;
using Huida.TextToSql;
using Huida.Tokenization;
using Huida.Understanding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Huida.Answering;

public static class AnsweringServices
{
    /// <summary>All that answers questions: every module that a question passes, and its way through them.</summary>
    public static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<AnsweringOptions, AnsweringOptionsValidator>()
            .BindConfiguration(AnsweringOptions.Section);
        services.TryAddSingleton(TimeProvider.System);

        return services
            .AddStorage()
            .AddTokenization()
            .AddUnderstanding()
            .AddKnowledge()
            .AddMatching()
            .AddTextToSql()
            .AddGeneration()
            .AddMigrations(typeof(AnsweringServices).Assembly)
            .AddSingleton<Answerer>()
            .AddSingleton<DatabaseAnswerer>()
            .AddSingleton<Routes>()
            .AddSingleton<Calibration>()
            .AddSingleton<AnswerDrafting>()
            .AddSingleton<CitationChecker>()
            .AddSingleton<AnswerLog>()
            .AddSingleton<Conversations>()
            .AddSingleton<UnansweredQuestions>()
            .AddSingleton<DatabaseSamples>()
            .AddSingleton<SampleQuestions>();
    }
}
