using System.Text;
using Huida.Answering;
using Huida.Evaluation;
using Huida.Evaluation.Fitting;
using Huida.Evaluation.Labels;
using Huida.Knowledge.Content;
using Huida.Knowledge.Indexing;
using Huida.Knowledge.Ingesting;
using Huida.Server.Operations;
using Huida.Server.Words;
using Huida.Storage;
using Huida.Tokenization;

namespace Huida.Tests.Evaluation.Fitting;

/// <summary>Fitting on a small store that is ingested for real.</summary>
[Trait("Speed", "Slow")]
public sealed class CalibratorTests : IAsyncLifetime
{
    private const string Handbook = "# Library\n\nA book may be kept for 30 days. Whoever is late pays half a yuan a day.\n";
    private const string Faq = "question,answer\nHow do I replace my campus card?,Go to Counter 3; it costs 20 yuan.\n";

    private EvaluationHost _host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await EvaluationHost.OpenAsync(Cancellation);
        byte[] content = Encoding.UTF8.GetBytes(Handbook);
        var file = new SourceFile("library.md", content.Length, _ => Task.FromResult<Stream>(new MemoryStream(content)));
        var knowledgeBase = await _host.IngestAsync("test", [file], progress: null, Cancellation);
        using var entries = new MemoryStream(Encoding.UTF8.GetBytes(Faq));
        await _host.Get<FaqEntries>().ImportAsync(knowledgeBase.Id, entries, "faq.csv", "test", Cancellation);
        await _host.Get<LexicalIndex>().CatchUpAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task FitAsync_EveryKind_LearnsFromLabelledCandidatesOnly()
    {
        var result = await _host.Get<Calibrator>().FitAsync([Set(20)], Scope.Owner, Cancellation);

        var report = Assert.IsType<LabelResult<CalibrationReport>.Good>(result).Value;
        Assert.Equal(60, report.Questions);
        Assert.Equal((40, 20), (report.Expected.Answerable, report.Expected.Unanswerable));
        Assert.Equal(20, report.Faq.Right);
        Assert.Equal(20, report.Passage.Right);
        Assert.Equal(Calibration.Shipped, _host.Get<Calibration>().Curves); // a report changes nothing
    }

    [Fact]
    public async Task FitAsync_StoredQuestionItself_IsNoSample()
    {
        var set = new LabelledSet("own.json", new DateOnly(2026, 11, 24), [new LabelledQuestion.Faq("How do I replace my campus card?", "How do I replace my campus card?")]);

        var result = await _host.Get<Calibrator>().FitAsync([set], Scope.Owner, Cancellation);

        var report = Assert.IsType<LabelResult<CalibrationReport>.Good>(result).Value;
        Assert.Equal((0, 1), (report.Faq.Samples, report.Expected.Right));
    }

    [Fact]
    public async Task ObserveAsync_EntryWithThreeWordings_AsksEachWithoutItselfAndWithoutItsEntry()
    {
        const string more =
            """
            question,similar questions,answer
            How do I get a bus card?,Where do I buy a bus card? | Where is a card for the bus sold?,At the north gate.
            """;
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(more));
        var knowledgeBase = (await _host.Get<KnowledgeBases>().ListAsync(Scope.Owner, Cancellation))[0];
        await _host.Get<FaqEntries>().ImportAsync(knowledgeBase.Id, content, "more.csv", "test", Cancellation);
        await _host.Get<LexicalIndex>().CatchUpAsync(Cancellation);

        var observed = await _host.Get<StoredWordings>().ObserveAsync(new DateOnly(2026, 11, 24), Scope.Owner, Cancellation);

        Assert.Equal(6, observed.Count); // the entry with one wording has none to be found by
        Assert.Equal(3, observed.Count(observation => observation.IsRight));
        Assert.All(observed, observation => Assert.True(observation is { Route: Route.Faq, IsSample: true }));
    }

    [Theory]
    [InlineData("library.md", "A book may be kept for 31 days", LabelProblem.QuoteNotStored)]
    [InlineData("lab.md", "A book may be kept", LabelProblem.DocumentNotStored)]
    public async Task FitAsync_LabelOfNothing_NamesFileAndQuestion(string document, string quote, LabelProblem problem)
    {
        var set = new LabelledSet("own.json", new DateOnly(2026, 11, 24),
        [
            new LabelledQuestion.None("Is there a sauna?", IsClose: true),
            new LabelledQuestion.Passage("How long?", document, quote, ["30"]),
        ]);

        var result = await _host.Get<Calibrator>().FitAsync([set], Scope.Owner, Cancellation);

        var fault = Assert.IsType<LabelResult<CalibrationReport>.Bad>(result).Fault;
        Assert.Equal(("own.json", 2, problem), (fault.File, fault.Entry, fault.Problem));
    }

    [Fact]
    public async Task CalibrateAsync_GoodFile_KeepsCurvesAcrossRestart()
    {
        var outcome = await CalibrateAsync(Json(20));

        var report = Assert.IsType<Outcome<CalibrationReport>.Done>(outcome).Value;
        Assert.True(report.Faq.IsFitted && report.Passage.IsFitted);
        var restarted = new Calibration(_host.Get<Database>());
        await restarted.LoadAsync(Cancellation);
        Assert.Equal(report.Curves.Faq.Weights, restarted.Curves.Faq.Weights);
        Assert.Equal(report.Curves.Passage.Intercept, restarted.Curves.Passage.Intercept);
    }

    [Fact]
    public async Task CalibrateAsync_UnknownEntry_SaysWhichQuestionAndWhatToDo()
    {
        var outcome = await CalibrateAsync("""{"today": "2026-11-24", "questions": [{"question": "a?", "kind": "faq", "entry": "Nix?"}]}""");

        var problem = Assert.IsType<Outcome<CalibrationReport>.Failed>(outcome).Problem;
        Assert.Equal(ProblemCode.QuestionsBad, problem.Code);
        Assert.Equal("own.json, question 1: no FAQ entry has the question \"Nix?\".", problem.Message);
        Assert.NotEmpty(problem.Remedy);
    }

    private Task<Outcome<CalibrationReport>> CalibrateAsync(string json) =>
        new Calibrating(_host.Get<Calibrator>(), _host.Get<Calibration>()).CalibrateAsync(
            "own.json", new MemoryStream(Encoding.UTF8.GetBytes(json)), Scope.Owner, Messages.In(Language.English), Cancellation);

    private static LabelledSet Set(int ofEach) => new("own.json", new DateOnly(2026, 11, 24),
    [
        .. Enumerable.Range(0, ofEach).SelectMany(i => new LabelledQuestion[]
        {
            new LabelledQuestion.Faq($"Where to replace a campus card {i}?", "How do I replace my campus card?"),
            new LabelledQuestion.Passage($"How many days may a library book be kept {i}?", "library.md", "kept for\n30 days", ["30 days"]),
            new LabelledQuestion.None($"Which planet {i} has a campus book?", IsClose: true),
        }),
    ]);

    private static string Json(int ofEach) => System.Text.Json.JsonSerializer.Serialize(new
    {
        today = "2026-11-24",
        questions = Set(ofEach).Questions.Select(label => label switch
        {
            LabelledQuestion.Faq faq => (object)new { question = faq.Question, kind = "faq", entry = faq.Entry },
            LabelledQuestion.Passage passage => new { question = passage.Question, kind = "passage", document = passage.Document, quote = passage.Quote, accepted = passage.Accepted },
            _ => new { question = label.Question, kind = "none", close = true },
        }),
    });
}
