using System.Globalization;
using System.Resources;
using Huida.Tokenization;

namespace Huida.Server.Words;

/// <summary>The words of commands and of the API in one language, from Resources/Messages.resx and Messages.zh.resx.</summary>
internal sealed class Messages
{
    private static readonly ResourceManager Resources = new("Huida.Server.Resources.Messages", typeof(Messages).Assembly);
    private static readonly Messages Chinese = new(Language.Chinese, "zh-CN");
    private static readonly Messages English = new(Language.English, "en-US");

    private Messages(Language language, string culture)
    {
        Language = language;
        Culture = TextSupport.IsMissing ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(culture);
    }

    public Language Language { get; }

    public CultureInfo Culture { get; }

    public string this[string key] => Find(key) ?? throw new MissingManifestResourceException(key);

    public static Messages In(Language language) => language == Language.Chinese ? Chinese : English;

    public string? Find(string key) => Resources.GetString(key, Culture);

    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(Culture, this[key], values);

    /// <summary>A number with its noun: the key with <c>.One</c> for 1, with <c>.Many</c> otherwise.</summary>
    public string Count(string key, int count) => Format(count == 1 ? $"{key}.One" : $"{key}.Many", count);

    /// <summary>The word for a value of an enumeration: the key is <c>Type.Value</c>.</summary>
    public string Word<T>(T value)
        where T : struct, Enum => this[$"{typeof(T).Name}.{value}"];

    public string Remedy<T>(T value)
        where T : struct, Enum => this[$"{typeof(T).Name}.{value}.Remedy"];

    public Problem Problem(ProblemCode code, params ReadOnlySpan<object?> values) =>
        new(code, Format($"{nameof(ProblemCode)}.{code}", values), Format($"{nameof(ProblemCode)}.{code}.Remedy", values));
}
