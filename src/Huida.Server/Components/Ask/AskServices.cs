using Huida.Answering;

namespace Huida.Server.Components.Ask;

internal static class AskServices
{
    /// <summary>What the page for asking needs beside <see cref="Pages.AddPages"/>.</summary>
    public static IServiceCollection AddAskPage(this IServiceCollection services) => services
        .AddSingleton<AskStream>(provider => provider.GetRequiredService<Answerer>().StreamAsync)
        .AddTransient<Dialogue>();
}
