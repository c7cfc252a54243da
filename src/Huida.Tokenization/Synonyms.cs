using System.Collections.Frozen;
using Huida.Tokenization.Lexicons;

namespace Huida.Tokenization;

/// <summary>English words that tables and columns are called by, and others that people say for the same. Loaded at first use.</summary>
public static class Synonyms
{
    private static readonly Lazy<FrozenDictionary<string, string[]>> Groups = new(Read);

    /// <param name="stem">As <see cref="Term.Text"/> has it.</param>
    /// <returns>Other stems; none where the list does not have the word.</returns>
    public static IReadOnlyList<string> Of(string stem) => Groups.Value.GetValueOrDefault(stem, []);

    private static FrozenDictionary<string, string[]> Read() => LexiconFile.ReadRows(LexiconFile.EnglishSynonyms)
        .Select(words => words.Select(EnglishStemmer.Stem).ToArray())
        .SelectMany(group => group.Select(word => (Word: word, Group: group)))
        .GroupBy(pair => pair.Word)
        .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.SelectMany(pair => pair.Group).Distinct().Where(other => other != pairs.Key).ToArray(), StringComparer.Ordinal);
}
