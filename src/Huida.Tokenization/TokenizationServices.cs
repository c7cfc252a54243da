using Microsoft.Extensions.DependencyInjection;

namespace Huida.Tokenization;

public static class TokenizationServices
{
    /// <summary>The segmenter over the default lexicon, and the analyzer of search terms.</summary>
    public static IServiceCollection AddTokenization(this IServiceCollection services) => services
        .AddSingleton<ISegmenter, WordGraphSegmenter>()
        .AddSingleton<TermAnalyzer>();
}
