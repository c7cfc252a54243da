using Huida.Evaluation.Tokenization;
using Huida.Tokenization;

namespace Huida.Tests.Evaluation.Tokenization;

public sealed class SegmentationSetTests
{
    [Fact]
    public void Score_SomeWordsRight_CountsWholeWordsAndPunctuation()
    {
        SegmentationSet set = new("small", [["研究", "生命", "的", "起源", "。"], ["好", "……"]]);

        // Right: 生命 and 。 of the first sentence, both of the second; 7 given, 7 gold.
        var score = set.Score("mine", text => text[0] == '研'
            ? [new TextRange(0, 1), new TextRange(1, 2), new TextRange(2, 4), new TextRange(4, 7)]
            : [new TextRange(0, 1)]);

        Assert.Equal(4 / 7.0, score.Precision, 9);
        Assert.Equal(4 / 7.0, score.Recall, 9);
        Assert.Equal(4 / 7.0, score.F1, 9);
    }
}
