using Huida.Tokenization;

namespace Huida.Server.Api;

/// <summary>Languages as they are named outside: <c>zh</c> and <c>en</c>.</summary>
internal static class LanguageTag
{
    public static string Of(Language language) => language == Language.Chinese ? "zh" : "en";

    /// <summary>Takes regions and scripts with it: <c>zh-CN</c>, <c>en_GB.UTF-8</c>.</summary>
    public static bool TryParse(string tag, out Language language)
    {
        language = IsOf(tag, "zh") ? Language.Chinese : Language.English;

        return language == Language.Chinese || IsOf(tag, "en");
    }

    private static bool IsOf(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == language.Length || tag[language.Length] is '-' or '_' or '.');
}
