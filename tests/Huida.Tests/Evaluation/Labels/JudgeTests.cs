using Huida.Answering;
using Huida.Evaluation.Labels;
using Huida.TextToSql.Answers;
using Huida.TextToSql.Results;
using Huida.TextToSql.Schemas;
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
        Assert.Equal(expected, Judge.IsRight(Quote, Route.Passage, text, [Passage(Document, start, end)], rows: null));

    [Fact]
    public void IsRight_OtherDocument_IsWrong() =>
        Assert.False(Judge.IsRight(Quote, Route.Passage, "20 yuan", [Passage(Guid.NewGuid(), 110, 115)], rows: null));

    [Fact]
    public void IsRight_FaqAnswerToPassageQuestion_IsWrong() =>
        Assert.False(Judge.IsRight(Quote, Route.Faq, "20 yuan", [Faq(Document) with { Start = 100, End = 120 }], rows: null));

    [Fact]
    public void IsRight_FaqQuestion_NeedsItsEntry()
    {
        var gold = new Gold.Entry(Entry);

        Assert.True(Judge.IsRight(gold, Route.Faq, "any", [Faq(Entry)], rows: null));
        Assert.False(Judge.IsRight(gold, Route.Faq, "any", [Faq(Guid.NewGuid())], rows: null));
        Assert.False(Judge.IsRight(gold, Route.Passage, "any", [Passage(Entry, 0, 3)], rows: null));
        Assert.False(Judge.IsRight(gold, Route.None, "any", [], rows: null));
    }

    [Theory]
    [InlineData(Route.None, true)]
    [InlineData(Route.Faq, false)]
    [InlineData(Route.Passage, false)]
    public void IsRight_UnanswerableQuestion_NeedsSilence(Route route, bool expected) =>
        Assert.Equal(expected, Judge.IsRight(new Gold.NoAnswer(), route, "any", [], rows: null));

    [Theory]
    [InlineData(Route.Sql, "Law", 2, true)]
    [InlineData(Route.Sql, "Law", 3, false)]
    [InlineData(Route.Passage, "Law", 2, false)]
    public void IsRight_DatabaseQuestion_NeedsTheRowsOfTheGoldQuery(Route route, string name, int count, bool expected)
    {
        var gold = new Gold.Rows(new ResultTable([new("n", ColumnType.Integer), new("d", ColumnType.Text)], [[2m, "Law"], [5m, "Physics"]], IsTruncated: false), InOrder: false);
        AnsweredColumn[] columns = [Column("name", ColumnType.Text), Column("count", ColumnType.Integer)];
        var rows = new DatabaseAnswer("campus", new SpokenReading("", []), "", [], "", columns, [["Physics", 5m], [name, (decimal)count]], 2, null);

        Assert.Equal(expected, Judge.IsRight(gold, route, "any", [], rows));
        Assert.False(Judge.IsRight(gold, route, "any", [], rows: null));

        static AnsweredColumn Column(string name, ColumnType type) => new(name, new ShownColumn(name, type, null, false, new Dictionary<string, string>()));
    }

    private static Citation Passage(Guid document, int start, int end) =>
        new(CitationKind.Passage, document, 1, "en/fees.md", null, start, end, "", []);

    private static Citation Faq(Guid entry) => new(CitationKind.Faq, entry, 1, "How much?", null, 0, 5, "", []);
}
