using Huida.Server.Words;
using Huida.Tokenization;

namespace Huida.Server.Api;

internal static class RequestMessages
{
    extension(HttpContext context)
    {
        /// <summary>Words in the language that the request likes best; English where it likes none of ours.</summary>
        public Messages Messages => Messages.In(Preferred(context.Request));
    }

    private static Language Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(accepted => accepted.Quality ?? 1)
        .Select(accepted => LanguageTag.TryParse(accepted.Value.Value ?? "", out var language) ? language : (Language?)null)
        .FirstOrDefault(language => language is not null) ?? Language.English;
}
