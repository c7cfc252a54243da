using System.Globalization;
using System.Resources;
using Huida.Tokenization;

namespace Huida.Generation;

/// <summary>The fixed words of answers, in both languages.</summary>
internal static class AnswerTexts
{
    private static readonly ResourceManager Resources = new("Huida.Generation.AnswerTexts", typeof(AnswerTexts).Assembly);
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh");

    public static string NoAnswer(Language language) => Get(nameof(NoAnswer), language);

    public static string Clarify(Language language) => Get(nameof(Clarify), language);

    public static string FromDocument(Language language, string title, string quote) =>
        string.Format(CultureInfo.InvariantCulture, Get(nameof(FromDocument), language), title, quote);

    public static string QuestionAbout(Language language, string title, string heading) =>
        string.Format(CultureInfo.InvariantCulture, Get(nameof(QuestionAbout), language), title, heading);

    public static string Cell(Language language, string column, string value) =>
        string.Format(CultureInfo.InvariantCulture, Get(nameof(Cell), language), column, value);

    public static string CellSeparator(Language language) => Get(nameof(CellSeparator), language);

    public static string Rows(Language language, string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, Get($"Rows.{key}", language), values);

    public static string ListSeparator(Language language) => Get(nameof(ListSeparator), language);

    private static string Get(string key, Language language) =>
        Resources.GetString(key, language == Language.Chinese ? Chinese : CultureInfo.InvariantCulture)
        ?? throw new MissingManifestResourceException(key);
}
