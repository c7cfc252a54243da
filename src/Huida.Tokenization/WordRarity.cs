using System.Globalization;
using Huida.Tokenization.Lexicons;

namespace Huida.Tokenization;

/// <summary>
/// How rare words are in the language at large, whatever one's own documents are about: 突然 and suddenly tell little even where no
/// document has them, a product's name tells much.
/// </summary>
public static class WordRarity
{
    private static readonly Lazy<Dictionary<string, float>> LazyEnglish = new(ReadEnglish);

    /// <summary>From 0, every other word, to 1, a word that the lexicons do not have: the logarithm of its probability against that of an unseen word.</summary>
    /// <param name="word">As <see cref="Term.Text"/> has it: folded, without inflection.</param>
    public static double Of(string word)
    {
        if (word[0] < '\u3000')
        {
            return LazyEnglish.Value.GetValueOrDefault(word, 1);
        }

        var words = ChineseLexicon.Default;

        // In 32 bits, as confidence curves were fitted on them.
        return words.LogProbability(word) is { } logProbability ? (float)logProbability / (float)-words.LogTotal : 1;
    }

    private static Dictionary<string, float> ReadEnglish()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        long total = 0;
        foreach (string[] row in LexiconFile.ReadRows(LexiconFile.EnglishWords))
        {
            int count = int.Parse(row[1], CultureInfo.InvariantCulture);
            string stem = EnglishStemmer.Stem(row[0]);
            counts[stem] = counts.GetValueOrDefault(stem) + count;
            total += count;
        }

        double unseen = Math.Log(total);

        return counts.ToDictionary(pair => pair.Key, pair => (float)((unseen - Math.Log(pair.Value)) / unseen), StringComparer.Ordinal);
    }
}
