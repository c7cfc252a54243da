using Huida.Tokenization.Lexicons;

namespace Huida.Tokenization;

/// <summary>English words that tables and columns are called by, and others that people say for the same. Loaded at first use.</summary>
public static class Synonyms
{
    private static readonly Lazy<Dictionary<string, List<string>>> Others = new(Read);

    /// <param name="stem">As <see cref="Term.Text"/> has it.</param>
    /// <returns>Other stems; none where the list does not have the word.</returns>
    public static IReadOnlyList<string> Of(string stem) => Others.Value.TryGetValue(stem, out var others) ? others : [];

    private static Dictionary<string, List<string>> Read()
    {
        var others = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string[] group in LexiconFile.ReadRows(LexiconFile.EnglishSynonyms).Select(words => words.Select(EnglishStemmer.Stem).ToArray()))
        {
            foreach (string word in group)
            {
                if (!others.TryGetValue(word, out var known))
                {
                    others[word] = known = [];
                }

                known.AddRange(group.Where(other => other != word && !known.Contains(other)).Distinct().ToArray()); // at once: the list is asked meanwhile
            }
        }

        return others;
    }
}
