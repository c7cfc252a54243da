using Huida.Answering;
using Huida.Evaluation.Labels;
using Huida.Tokenization;

namespace Huida.Tests.Evaluation.Labels;

public sealed class JudgeTests
{
    private static readonly Guid Document = Guid.NewGuid();
    private static readonly Guid Entry = Guid.NewGuid();
    private static readonly Gold Quote = new Gold.Quote(Document, [new TextRange(100, 120), new TextRange(300, 320)], ["20 yuan", "２０元"]);

    [Theory]
    [InlineData(110, 115, "It costs 20 yuan. [1]", true)]
    [InlineData(0, 101, "It costs 20 yuan. [1]", true)]
    [InlineData(310, 400, "费用为 20 元。[1]", true)]
    [InlineData(120, 300, "It costs 20 yuan. [1]", false)] // between the places of the quote
    [InlineData(110, 115, "It costs 30 yuan. [1]", false)]
    public void IsRight_PassageQuestion_NeedsOverlapAndAcceptedText(int start, int end, string text, bool expected) =>
        Assert.Equal(expected, Judge.IsRight(Quote, Route.Passage, text, [Passage(Document, start, end)]));

    [Fact]
    public void IsRight_OtherDocument_IsWrong() =>
        Assert.False(Judge.IsRight(Quote, Route.Passage, "20 yuan", [Passage(Guid.NewGuid(), 110, 115)]));

    [Fact]
    public void IsRight_FaqAnswerToPassageQuestion_IsWrong() =>
        Assert.False(Judge.IsRight(Quote, Route.Faq, "20 yuan", [Faq(Document) with { Start = 100, End = 120 }]));

    [Fact]
    public void IsRight_FaqQuestion_NeedsItsEntry()
    {
        var gold = new Gold.Entry(Entry);

        Assert.True(Judge.IsRight(gold, Route.Faq, "any", [Faq(Entry)]));
        Assert.False(Judge.IsRight(gold, Route.Faq, "any", [Faq(Guid.NewGuid())]));
        Assert.False(Judge.IsRight(gold, Route.Passage, "any", [Passage(Entry, 0, 3)]));
        Assert.False(Judge.IsRight(gold, Route.None, "any", []));
    }

    [Theory]
    [InlineData(Route.None, true)]
    [InlineData(Route.Faq, false)]
    [InlineData(Route.Passage, false)]
    public void IsRight_UnanswerableQuestion_NeedsSilence(Route route, bool expected) =>
        Assert.Equal(expected, Judge.IsRight(new Gold.NoAnswer(), route, "any", []));

    private static Citation Passage(Guid document, int start, int end) =>
        new(CitationKind.Passage, document, 1, "en/fees.md", null, start, end, "", []);

    private static Citation Faq(Guid entry) => new(CitationKind.Faq, entry, 1, "How much?", null, 0, 5, "", []);
}
