using Huida.Tokenization.Lexicons;

namespace Huida.Tokenization;

/// <summary>Chinese words in English, for names of tables and columns. Loaded at first use.</summary>
public static class Translations
{
    /// <summary>What a word's lines say, unread: a question needs a few of the 30,000.</summary>
    private static readonly Lazy<Dictionary<string, string>> Lines = new(Read);

    /// <param name="chinese">Folded.</param>
    /// <returns>The likeliest translation first, each as stems; none where the list does not have the word.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string chinese) => Lines.Value.TryGetValue(chinese, out string? line)
        ? [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Select(words => words.Split('_').Select(EnglishStemmer.Stem).ToArray())]
        : [];

    private static Dictionary<string, string> Read()
    {
        var lines = new Dictionary<string, string>(1 << 15, StringComparer.Ordinal);
        foreach (string line in LexiconFile.ReadLines(LexiconFile.SchemaWords).Concat(LexiconFile.ReadLines(LexiconFile.ChineseEnglish)))
        {
            int end = line.IndexOf(' ', StringComparison.Ordinal);
            string word = line[..end];
            lines[word] = lines.TryGetValue(word, out string? likelier) ? likelier + line[end..] : line[end..];
        }

        return lines;
    }
}
