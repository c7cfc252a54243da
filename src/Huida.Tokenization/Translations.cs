using System.Collections.Frozen;
using Huida.Tokenization.Lexicons;

namespace Huida.Tokenization;

/// <summary>Chinese words in English, for names of tables and columns. Loaded at first use.</summary>
public static class Translations
{
    private static readonly Lazy<FrozenDictionary<string, IReadOnlyList<string>[]>> Words = new(Read);

    /// <param name="chinese">Folded.</param>
    /// <returns>The likeliest translation first, each as stems; none where the list does not have the word.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string chinese) => Words.Value.GetValueOrDefault(chinese, []);

    private static FrozenDictionary<string, IReadOnlyList<string>[]> Read() =>
        LexiconFile.ReadRows(LexiconFile.SchemaWords).Concat(LexiconFile.ReadRows(LexiconFile.ChineseEnglish))
            .GroupBy(row => row[0])
            .ToFrozenDictionary(
                rows => rows.Key,
                rows => rows.SelectMany(row => row.Skip(1)).Distinct().Select(IReadOnlyList<string> (words) => [.. words.Split('_').Select(EnglishStemmer.Stem)]).ToArray(),
                StringComparer.Ordinal);
}
