using System.Globalization;
using System.Resources;
using Huida.Tokenization;

namespace Huida.TextToSql.Answers;

/// <summary>The fixed words of readings in one language, from ReadingTexts.resx and ReadingTexts.zh.resx.</summary>
internal sealed class ReadingTexts(Language language)
{
    private static readonly ResourceManager Resources = new("Huida.TextToSql.Answers.ReadingTexts", typeof(ReadingTexts).Assembly);
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh");

    public string this[string key] =>
        Resources.GetString(key, language == Language.Chinese ? Chinese : CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException(key);

    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>a; a and b; a, b and c.</summary>
    public string List(IReadOnlyList<string> items) => Join(items, "List.Last");

    public string Either(IReadOnlyList<string> items) => Join(items, "Either.Last");

    public string Quote(string text) => Format("Quote", text);

    private string Join(IReadOnlyList<string> items, string last) => items switch
    {
        [] => "",
        [var only] => only,
        _ => Format(last, string.Join(this["List.Separator"], items.SkipLast(1)), items[^1]),
    };
}
