using Huida.Answering;
using Huida.Knowledge.Ingesting;
using Huida.Server.Api;
using Huida.Server.Terminal;
using Huida.Server.Words;
using Huida.Tests.Server.Pages;
using Huida.Tokenization;

namespace Huida.Tests.Server;

public sealed class TerminalViewTests : IDisposable
{
    private static readonly Guid Document = Guid.Parse("11111111-1111-1111-1111-111111111111");

    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void Answer_WithSources_ComesFirstThenSourcesThenOneLineOnItself()
    {
        var answer = Answer(Route.Passage, "The gym opens at six. [1]", "halls.md", page: 3);

        new AnswerView(Screen(), "http://127.0.0.1:5000", TimeSpan.FromMilliseconds(12)).Write(answer);

        Assert.Equal(
            $"""
            The gym opens at six. [1]

            [1] halls.md, page 3  http://127.0.0.1:5000/documents/{Document}?revision=2&start=5&end=9

            from documents · 90% sure · 12 ms · conversation {Document}

            """,
            _output.ToString());
    }

    [Fact]
    public void Answer_WhereNothingWasFound_OffersTheClosestQuestions()
    {
        var answer = Answer(Route.None, "I do not know.", "", page: null) with { Citations = [], Suggestions = [new SuggestionJson("When?", Route.Faq)] };

        new AnswerView(Screen(Language.Chinese), serverAddress: null, TimeSpan.Zero).Write(answer);

        Assert.Contains("可以回答的相近问题：\n  - When?", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_WithControlCharacters_CannotSteerTheTerminal()
    {
        var answer = Answer(Route.Passage, "Six\u001b[2J\u0007 o'clock", "a\u001b]0;x.md", page: null);

        new AnswerView(Screen(isTerminal: true), serverAddress: null, TimeSpan.Zero).Write(answer);

        Assert.Contains("Six [2J  o'clock", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b]", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_FromADatabase_ShowsTheRowsAndTheSql()
    {
        var answer = AnswerJson.From(SampleRows.Of("bars", Language.English) with { Conversation = Document }, Messages.In(Language.English));

        new AnswerView(Screen(), serverAddress: null, TimeSpan.FromMilliseconds(12)).Write(answer);

        string[] lines = _output.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Found 6 rows: number of students for each department. [1]", lines[0]);
        Assert.Matches("^department name +number of students$", lines[1]);
        Assert.Matches("^School of Computing +1,204$", lines[3]);
        Assert.Contains("WHERE \"students\".\"status\" = 'A' AND \"students\".\"entry_year\" >= 2020", lines);
        Assert.Contains("[1] database campus", lines);
        Assert.StartsWith("from a database · 91% sure · 12 ms", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_ThatAsksBack_GivesEachReadingWithItsChoice()
    {
        var answer = AnswerJson.From(SampleRows.Of("mean", Language.English) with { Conversation = Document }, Messages.In(Language.English));

        new AnswerView(Screen(), serverAddress: null, TimeSpan.FromMilliseconds(12)).Write(answer);

        Assert.Contains("  - building of departments (18 rows): --choice first\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_ManyInANarrowWindow_FitAndSayHowManyAreLeftOut()
    {
        var answer = AnswerJson.From(SampleRows.Of("long", Language.English), Messages.In(Language.English));
        var screen = Screen();
        screen.Out.Profile.Width = 50;

        new RowsView(screen).Write(answer.Columns!, answer.Rows!, isCut: true);

        string[] lines = _output.ToString().Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 50));
        Assert.Contains(lines, line => line.Contains("there are more than 1,000", StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_AsJson_AreNumbersTextAndWholeNumbersThatFloatingPointLosesAsText()
    {
        string json = System.Text.Json.JsonSerializer.Serialize(CellJson.From([[null, true, 1.5m, 9007199254740993m, "2026-11-24"]]), ApiJson.Options);

        Assert.Equal("""[[null,true,1.5,"9007199254740993","2026-11-24"]]""", json);
        Assert.Equal([null, true, 1.5m], System.Text.Json.JsonSerializer.Deserialize<CellJson[][]>(json, ApiJson.Options)![0].Take(3).Select(cell => cell.Value));
    }

    [Fact]
    public void Ingestion_WithFailures_GroupsThemByReason()
    {
        FailedFileJson[] failed = [new("a.pdf", "Damaged.", "Save it again."), new("b.xyz", "Unknown.", "Use PDF."), new("c.pdf", "Damaged.", "Save it again.")];

        new IngestView(Screen()).Write(new IngestJson(2, 0, 1, ["gone.md"], failed), pruned: false);

        Assert.Equal(
            """
            2 added, 0 changed, 1 unchanged, 3 failed

            Damaged. Save it again.
              a.pdf
              c.pdf

            Unknown. Use PDF.
              b.xyz
            1 documents whose files are gone; --prune deletes them:
              gone.md

            """,
            _output.ToString());
    }

    [Fact]
    public void Progress_WhereNobodyWatches_IsSilent()
    {
        using (var progress = Screen().Progress())
        {
            progress.Report(new IngestProgress(1, 2, 10, 20, "a.md"));
        }

        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public void Progress_Watched_IsOneLineThatIsClearedInTheEnd()
    {
        using (var progress = Screen(isTerminal: true).Progress())
        {
            progress.Report(new IngestProgress(1, 2, 10, 20, "a.md"));
        }

        Assert.Matches("^\r\u001b\\[K1 of 2 files, .* MB/s, .* s left: a.md\r\u001b\\[K$", _error.ToString());
    }

    [Fact]
    public void Fail_AsJson_PrintsTheErrorAndNothingElse()
    {
        int exitCode = new Screen(Messages.In(Language.English), asJson: true, isVerbose: false, _output, isTerminal: false, _error, isWatched: false)
            .Fail(new Problem(ProblemCode.FolderInUse, "In use.", "Wait."));

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Equal("""{"error":{"code":"folderInUse","message":"In use.","remedy":"Wait."}}""" + "\n", _output.ToString());
        Assert.Equal("", _error.ToString());
    }

    private static AnswerJson Answer(Route route, string text, string source, int? page) => AnswerJson.From(
        new Answer(
            Document, text, route, 0.9, Language.English, [new Citation(CitationKind.Passage, Document, 2, source, page, 5, 9, "text", [])], [], Document, []),
        Messages.In(Language.English));

    private Screen Screen(Language language = Language.English, bool isTerminal = false) =>
        new(Messages.In(language), asJson: false, isVerbose: false, _output, isTerminal, _error, isWatched: isTerminal);
}
