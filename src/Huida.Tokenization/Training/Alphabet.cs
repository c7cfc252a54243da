using System.Text;

namespace Huida.Tokenization.Training;

/// <summary>The characters that a vocabulary begins with.</summary>
internal static class Alphabet
{
    /// <summary>
    /// The characters of words, by code points; where they are too many the most frequent, of equals the lower code points. Those of
    /// <paramref name="initial"/> come before any other.
    /// </summary>
    public static IEnumerable<Rune> Of(IEnumerable<WordCount> words, string initial, int? limit)
    {
        Dictionary<Rune, long> counts = [];
        foreach (var (word, count) in words)
        {
            foreach (var rune in word.EnumerateRunes())
            {
                counts[rune] = counts.GetValueOrDefault(rune) + count;
            }
        }

        foreach (var rune in initial.EnumerateRunes())
        {
            counts[rune] = long.MaxValue;
        }

        return counts
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Take(limit ?? counts.Count)
            .Select(pair => pair.Key)
            .Order();
    }
}
