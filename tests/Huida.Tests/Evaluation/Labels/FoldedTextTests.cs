using Huida.Evaluation.Labels;
using Huida.Tokenization;

namespace Huida.Tests.Evaluation.Labels;

public sealed class FoldedTextTests
{
    [Fact]
    public void Find_QuoteBrokenOverLines_GivesRangeOfOriginal()
    {
        var text = new FoldedText("学校规定：\n每天\n 限 ２００ 元。");

        var ranges = text.Find(new FoldedText("每天限200元")).ToList();

        Assert.Equal([new TextRange(6, 17)], ranges);
    }

    [Fact]
    public void Find_RepeatedQuote_GivesEveryPlace() =>
        Assert.Equal([new TextRange(0, 2), new TextRange(3, 5)], new FoldedText("ab ab").Find(new FoldedText("a b")));

    [Fact]
    public void Find_SurrogatesBefore_CountsUtf16Units() =>
        Assert.Equal([new TextRange(2, 4)], new FoldedText("😀20").Find(new FoldedText("20")));

    [Fact]
    public void Find_BlankQuote_GivesNothing() => Assert.Empty(new FoldedText("text").Find(new FoldedText(" \n")));

    [Fact]
    public void Find_OtherCase_GivesNothing() => Assert.Empty(new FoldedText("Room 5").Find(new FoldedText("room 5")));

    [Theory]
    [InlineData("\uD83D alone")]
    [InlineData("\uFFFE alone")]
    public void Contains_TextThatCannotBeNormalised_StillCompares(string text) =>
        Assert.True(new FoldedText(text).Contains(new FoldedText("alone")));
}
