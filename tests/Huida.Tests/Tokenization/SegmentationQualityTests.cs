using Huida.Evaluation.Tokenization;
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
        var set = SegmentationSet.Read("pku", PublicSets.Require("language", "icwb2", "gold_pku_test_gold.utf8"));
        WordGraphSegmenter segmenter = new();

        var score = set.Score("lexicon", text => segmenter.Segment(CharacterFolding.Fold(text)).Select(word => new TextRange(word.Start, word.End)));

        Assert.True(score.F1 >= Floor, $"F1 {score.F1:P2}");
    }
}
