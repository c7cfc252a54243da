using Huida.Tokenization;

namespace Huida.Tests.Tokenization;

/// <summary>Against the Peking University test set of the second SIGHAN bakeoff (2005), with its standard measure: F1 of whole words.</summary>
public sealed class SegmentationQualityTests
{
    /// <summary>What the plain word graph over this lexicon gives. Words that the lexicon lacks are what is missing above it.</summary>
    private const double Floor = 0.880;

    [Fact]
    public void Segment_PkuTestSet_ReachesTheFloor()
    {
        string file = PublicSets.Require("language", "icwb2", "gold_pku_test_gold.utf8");
        WordGraphSegmenter segmenter = new();
        int right = 0, gold = 0, given = 0;

        foreach (string line in File.ReadLines(file))
        {
            string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var expected = Places(words);
            var actual = WithPunctuation(segmenter.Segment(CharacterFolding.Fold(string.Concat(words))), string.Concat(words));
            right += actual.Count(expected.Contains);
            gold += expected.Count;
            given += actual.Count;
        }

        double f1 = 2.0 * right / (gold + given);
        Assert.True(f1 >= Floor, $"F1 {f1:P2}");
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

    /// <summary>The segmenter leaves punctuation out; the set counts each mark, and —— as one.</summary>
    private static List<TextRange> WithPunctuation(IReadOnlyList<Word> words, string text)
    {
        List<TextRange> places = [];
        int at = 0;
        foreach (var (start, end) in words.Select(word => (word.Start, word.End)).Append((text.Length, text.Length)))
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
