using System.Globalization;
using Huida.Server.Api;
using Huida.Tokenization;

namespace Huida.Server.Terminal;

internal static class TerminalLanguage
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>As the environment says it, the most particular variable first; where it says nothing, as the system does.</summary>
    public static Language Find(Func<string, string?> variable)
    {
        string? locale = Variables.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));

        return LanguageTag.TryParse(locale ?? CultureInfo.CurrentUICulture.Name, out var language) ? language : Language.English;
    }
}
