using System.Text;
using Huida.Evaluation.Labels;

namespace Huida.Tests.Evaluation.Labels;

public sealed class LabelledQuestionsTests
{
    [Fact]
    public async Task ReadAsync_EveryKind_ReadsLabels()
    {
        var result = await ReadAsync(
            """
            {
              "today": "2026-11-24",
              "questions": [
                {"question": "a?", "kind": "faq", "entry": "A?"},
                {"question": "b?", "kind": "passage", "document": "en/b.md", "quote": "B is 5", "accepted": ["5", "five"]},
                {"question": "c?", "kind": "none", "close": true},
                {"question": "d?", "kind": "none"}
              ]
            }
            """);

        var set = Assert.IsType<LabelResult<LabelledSet>.Good>(result).Value;
        Assert.Equal(new DateOnly(2026, 11, 24), set.Today);
        Assert.Equal(new LabelledQuestion.Faq("a?", "A?"), set.Questions[0]);
        var passage = Assert.IsType<LabelledQuestion.Passage>(set.Questions[1]);
        Assert.Equal(("b?", "en/b.md", "B is 5"), (passage.Question, passage.Document, passage.Quote));
        Assert.Equal(["5", "five"], passage.Accepted);
        Assert.Equal(new LabelledQuestion.None("c?", IsClose: true), set.Questions[2]);
        Assert.Equal(new LabelledQuestion.None("d?", IsClose: false), set.Questions[3]);
    }

    [Theory]
    [InlineData("""{"kind": "faq", "entry": "A?"}""", LabelProblem.NoQuestion, null)]
    [InlineData("""{"question": " ", "kind": "none"}""", LabelProblem.NoQuestion, null)]
    [InlineData("\"a?\"", LabelProblem.NoQuestion, null)]
    [InlineData("""{"question": "a?"}""", LabelProblem.UnknownKind, "a?")]
    [InlineData("""{"question": "a?", "kind": "sql"}""", LabelProblem.UnknownKind, "sql")]
    [InlineData("""{"question": "a?", "kind": "database"}""", LabelProblem.NoSql, "a?")]
    [InlineData("""{"question": "a?", "kind": "faq"}""", LabelProblem.NoEntry, "a?")]
    [InlineData("""{"question": "a?", "kind": "passage", "quote": "q", "accepted": ["5"]}""", LabelProblem.NoDocument, "a?")]
    [InlineData("""{"question": "a?", "kind": "passage", "document": "d", "accepted": ["5"]}""", LabelProblem.NoQuote, "a?")]
    [InlineData("""{"question": "a?", "kind": "passage", "document": "d", "quote": "q", "accepted": []}""", LabelProblem.NoAccepted, "a?")]
    [InlineData("""{"question": "a?", "kind": "passage", "document": "d", "quote": "q", "accepted": [5]}""", LabelProblem.NoAccepted, "a?")]
    public async Task ReadAsync_BadEntry_NamesFileEntryAndProblem(string entry, LabelProblem problem, string? value)
    {
        var result = await ReadAsync($$"""{"today": "2026-11-24", "questions": [{"question": "fine?", "kind": "none"}, {{entry}}]}""");

        Assert.Equal(new LabelFault("own.json", 2, problem, value), Assert.IsType<LabelResult<LabelledSet>.Bad>(result).Fault);
    }

    [Theory]
    [InlineData("{\n\"today\": ", LabelProblem.NotJson, "2")]
    [InlineData("""{"questions": []}""", LabelProblem.NoToday, null)]
    [InlineData("""{"today": "24.11.2026", "questions": []}""", LabelProblem.NoToday, "24.11.2026")]
    [InlineData("""{"today": "2026-11-24"}""", LabelProblem.NoQuestions, null)]
    [InlineData("""{"today": "2026-11-24", "questions": []}""", LabelProblem.NoQuestions, null)]
    [InlineData("[]", LabelProblem.NoToday, null)]
    public async Task ReadAsync_BadFile_NamesFileAndProblem(string json, LabelProblem problem, string? value)
    {
        var result = await ReadAsync(json);

        Assert.Equal(new LabelFault("own.json", null, problem, value), Assert.IsType<LabelResult<LabelledSet>.Bad>(result).Fault);
    }

    [Fact]
    public async Task ReadAsync_NoSuchFile_IsUnreadable()
    {
        string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".json");

        var result = await LabelledQuestions.ReadAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(
            new LabelFault(Path.GetFileName(path), null, LabelProblem.Unreadable, path), Assert.IsType<LabelResult<LabelledSet>.Bad>(result).Fault);
    }

    private static Task<LabelResult<LabelledSet>> ReadAsync(string json) =>
        LabelledQuestions.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), "own.json", TestContext.Current.CancellationToken);
}
