using Huida.Tokenization;

namespace Huida.Evaluation.Tokenization;

/// <summary>Runs a dictionary over jieba's golden file and lists every difference, in each of the four modes that it has.</summary>
internal static class SegmentationComparison
{
    private static readonly (string Field, SegmentationMode Mode, bool GuessesUnknown)[] Modes =
    [
        ("cut", SegmentationMode.Exact, true),
        ("cut_nohmm", SegmentationMode.Exact, false),
        ("cut_all", SegmentationMode.Full, false),
        ("search", SegmentationMode.Search, true),
    ];

    public static IReadOnlyList<GoldenDifference> Run(GoldenFile golden, DictionarySegmenter segmenter)
    {
        List<GoldenDifference> differences = [];
        foreach (var item in golden.Cases)
        {
            foreach (var (field, mode, guessesUnknown) in Modes)
            {
                // Python's full mode also gives the empty strings between two separators, which are no words.
                string[] expected = [.. item.Segmentations[field].Where(word => word.Length > 0)];
                string[] actual = [.. segmenter.Cut(item.Text, mode, guessesUnknown).Select(word => word.Of(item.Text).ToString())];
                if (!expected.SequenceEqual(actual))
                {
                    differences.Add(new GoldenDifference(golden.Name, field, item.Text, string.Join('|', expected), string.Join('|', actual)));
                }
            }
        }

        return differences;
    }
}
