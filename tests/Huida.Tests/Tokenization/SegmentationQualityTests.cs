using Huida.Evaluation.Tokenization;
using Huida.Tokenization;

namespace Huida.Tests.Tokenization;

/// <summary>Against the Peking University test set of the second SIGHAN bakeoff (2005), with its standard measure: F1 of whole words.</summary>
public sealed class SegmentationQualityTests
{
    /// <summary>A point below what it has. The word graph over the lexicon alone gave 0.882.</summary>
    private const double Floor = 0.910;

    [Fact]
    public void Segment_PkuTestSet_ReachesTheFloor()
    {
        var set = SegmentationSet.Read("pku", PublicSets.Require("language", "icwb2", "gold_pku_test_gold.utf8"));
        WordGraphSegmenter segmenter = new() { JoinsNumbers = true };

        var score = set.Score("lexicon", text => segmenter.Segment(CharacterFolding.Fold(text)).Select(word => new TextRange(word.Start, word.End)));

        Assert.True(score.F1 >= Floor, $"F1 {score.F1:P2}");
    }
}
