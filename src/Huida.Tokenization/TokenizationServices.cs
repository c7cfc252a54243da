using Microsoft.Extensions.DependencyInjection;

namespace Huida.Tokenization;

public static class TokenizationServices
{
    /// <summary>The segmenter over the default lexicon, the analyzer of search terms, and what budgets are counted in.</summary>
    public static IServiceCollection AddTokenization(this IServiceCollection services) => services
        .AddSingleton<ISegmenter, WordGraphSegmenter>()
        .AddSingleton<TermAnalyzer>()
        .AddSingleton(TokenCounter.Plain);
}
