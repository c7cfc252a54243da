using System.Globalization;
using System.Resources;
using Huida.Tokenization;

namespace Huida.Server.Components;

/// <summary>The pages' words in the visitor's language, from Resources/Pages.resx and Pages.zh.resx.</summary>
public sealed class Texts(Visitor visitor)
{
    private static readonly ResourceManager Resources = new("Huida.Server.Resources.Pages", typeof(Texts).Assembly);
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public CultureInfo Culture => visitor.Language == Language.Chinese ? Chinese : English;

    public Language Language => visitor.Language ?? Language.English;

    /// <summary>The language of the page for <c>lang</c>.</summary>
    public string Tag => visitor.Language == Language.Chinese ? "zh-CN" : "en";

    public string this[string key] => Resources.GetString(key, Culture) ?? throw new MissingManifestResourceException(key);

    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(Culture, this[key], values);

    /// <summary>A number with its noun: the key with <c>.One</c> for 1, with <c>.Many</c> otherwise.</summary>
    public string Count(string key, int count) => Format(count == 1 ? $"{key}.One" : $"{key}.Many", count);
}
