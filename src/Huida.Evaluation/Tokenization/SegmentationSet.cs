using Huida.Tokenization;

namespace Huida.Evaluation.Tokenization;

/// <summary>A public test set of Chinese cut into words by people: a sentence a line, words between white space.</summary>
public sealed record SegmentationSet(string Name, IReadOnlyList<string[]> Sentences)
{
    /// <summary>The sets of the second SIGHAN bakeoff (2005) that are measured on, below the folder of sets.</summary>
    public static IReadOnlyList<(string Name, string File)> Measured { get; } =
    [
        ("pku", Path.Combine("language", "icwb2", "gold_pku_test_gold.utf8")),
        ("cityu", Path.Combine("language", "icwb2", "gold_cityu_test_gold.utf8")),
    ];

    public static SegmentationSet Read(string name, string path) =>
        new(name, [.. File.ReadLines(path).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))]);

    /// <summary>How many words a segmenter finds whole, by the standard measure.</summary>
    /// <param name="cut">The places of the words of a text, in order. What lies between them counts as punctuation, a mark a word.</param>
    public SegmentationScore Score(string segmenter, Func<string, IEnumerable<TextRange>> cut)
    {
        int right = 0, gold = 0, given = 0;
        foreach (string[] words in Sentences)
        {
            string text = string.Concat(words);
            var expected = Places(words);
            var actual = WithPunctuation(cut(text), text);
            right += actual.Count(expected.Contains);
            gold += expected.Count;
            given += actual.Count;
        }

        return new SegmentationScore(Name, segmenter, (double)right / given, (double)right / gold, 2.0 * right / (gold + given));
    }

    private static HashSet<TextRange> Places(string[] words)
    {
        HashSet<TextRange> places = [];
        int start = 0;
        foreach (string word in words)
        {
            places.Add(new TextRange(start, start += word.Length));
        }

        return places;
    }

    /// <summary>The sets count —— and …… as one.</summary>
    private static List<TextRange> WithPunctuation(IEnumerable<TextRange> words, string text)
    {
        List<TextRange> places = [];
        int at = 0;
        foreach (var (start, end) in words.Append(new TextRange(text.Length, text.Length)))
        {
            while (at < start)
            {
                int length = text[at] is '—' or '…' && at + 1 < start && text[at + 1] == text[at] ? 2 : 1;
                places.Add(new TextRange(at, at += length));
            }

            if (end > start)
            {
                places.Add(new TextRange(start, end));
            }

            at = end;
        }

        return places;
    }
}
