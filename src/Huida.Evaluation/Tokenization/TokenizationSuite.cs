using Huida.Tokenization;

namespace Huida.Evaluation.Tokenization;

/// <summary>
/// Runs every golden file below the folder of sets, and cuts the public sets of segmented Chinese with the lexicon that ships and with
/// jieba's. Texts are folded before they are cut, and scored as they were.
/// </summary>
public static class TokenizationSuite
{
    public const string Name = "tokenization";

    /// <summary>The files that it needs, below the folder of sets.</summary>
    public static IReadOnlyList<string> Files(string sets) =>
    [
        .. GoldenSet.Names.Select(name => Path.Combine(sets, "tokenization", $"golden-{name}.json")),
        .. SegmentationSet.Measured.Select(set => Path.Combine(sets, set.File)),
    ];

    public static TokenizationOutcome Run(string sets, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        string folder = Path.Combine(sets, "tokenization");
        List<GoldenResult> byFile = [];
        List<GoldenDifference> details = [];
        foreach (string name in GoldenSet.Names)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (count, differences) = GoldenSet.Compare(folder, name);
            byFile.Add(new GoldenResult(name, count, differences.Count));
            details.AddRange(differences);
            progress?.Report(new EvaluationProgress(EvaluationStage.Comparing, byFile.Count, GoldenSet.Names.Count));
        }

        TokenizationReport report = new(Name, byFile.Sum(file => file.Count), details.Count, byFile, Segment(sets, GoldenSet.LoadJieba(folder)));

        return new TokenizationOutcome(report, details);
    }

    private static List<SegmentationScore> Segment(string sets, DictionarySegmenter jieba)
    {
        List<SegmentationScore> scores = [];
        WordGraphSegmenter shipped = new() { JoinsNumbers = true };
        foreach (var (name, file) in SegmentationSet.Measured)
        {
            var set = SegmentationSet.Read(name, Path.Combine(sets, file));
            scores.Add(set.Score("lexicon", text => shipped.Segment(CharacterFolding.Fold(text)).Select(word => new TextRange(word.Start, word.End))));
            scores.Add(set.Score("jieba without hmm", text => Cut(jieba, text, guessesUnknown: false)));
            scores.Add(set.Score("jieba with hmm", text => Cut(jieba, text, guessesUnknown: true)));
        }

        return scores;
    }

    private static IEnumerable<TextRange> Cut(DictionarySegmenter segmenter, string text, bool guessesUnknown)
    {
        var folded = CharacterFolding.Fold(text);

        return segmenter.Cut(folded.Text, SegmentationMode.Exact, guessesUnknown).Select(folded.ToOriginal);
    }
}
