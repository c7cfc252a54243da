using System.Text.Json;
using Huida.Evaluation;
using Huida.Evaluation.Retrieval;

namespace Huida.Tests.Evaluation.Retrieval;

public sealed class RetrievalSourceTests : IDisposable
{
    private readonly string _sets = Directory.CreateTempSubdirectory("huida-sets-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_sets, recursive: true);

    // The SHA-1 of "Force" begins with 0x41 = 65 = 13 · 5, that of "Warsaw" with 0x70 = 112.
    [Fact]
    public async Task Squad2_Parts_SplitArticlesByHashOverAllParagraphs()
    {
        WriteSquad2();

        var measured = await RetrievalSource.Squad2.ReadAsync(_sets, Part.Measure, Cancellation);
        var tuning = await RetrievalSource.Squad2.ReadAsync(_sets, Part.Train, Cancellation);

        Assert.Equal(["On Warsaw.", "On force.", "More on force."], measured.Paragraphs);
        Assert.Equal(measured.Paragraphs, tuning.Paragraphs);
        Assert.Equal(
            [new RetrievalQuestion("Which?", 1, IsAnswerable: true), new RetrievalQuestion("None?", 2, IsAnswerable: false)], measured.Questions);
        Assert.Equal([new RetrievalQuestion("Where?", 0, IsAnswerable: true)], tuning.Questions);
    }

    [Fact]
    public async Task Cmrc_Parts_AreFiles()
    {
        Write("cmrc2018/cmrc2018_dev.json", Article(null, ("开发。", [("谁？", null)])));
        Write("cmrc2018/cmrc2018_trial.json", Article(null, ("试用。", [("哪里？", null)])));
        Write("cmrc2018/cmrc2018_train.json", Article("题", ("训练。", [("何时？", null), ("为何？", null)])));

        var measured = await RetrievalSource.Cmrc.ReadAsync(_sets, Part.Measure, Cancellation);
        var tuning = await RetrievalSource.Cmrc.ReadAsync(_sets, Part.Train, Cancellation);

        Assert.Equal([new RetrievalQuestion("谁？", 0, IsAnswerable: true)], measured.Questions);
        Assert.Equal(["试用。", "训练。"], tuning.Paragraphs);
        Assert.Equal([0, 1, 1], tuning.Questions.Select(question => question.Paragraph));
    }

    [Fact]
    public async Task ReadAsync_OtherFile_SaysWhichAndWhat()
    {
        Directory.CreateDirectory(Path.Combine(_sets, "language", "cmrc2018"));
        string file = RetrievalSource.Cmrc.Files(_sets, Part.Measure)[0];
        await File.WriteAllTextAsync(file, "{}", Cancellation);

        var exception = await Assert.ThrowsAsync<InvalidDataException>(() => RetrievalSource.Cmrc.ReadAsync(_sets, Part.Measure, Cancellation));

        Assert.Contains(file, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task RunAsync_SmallSet_FindsParagraphsAndRatesUnanswerable()
    {
        WriteSquad2();
        var set = await RetrievalSource.Squad2.ReadAsync(_sets, Part.Measure, Cancellation) with
        {
            Questions =
            [
                new RetrievalQuestion("What is on Warsaw?", 0, IsAnswerable: true),
                new RetrievalQuestion("Warsaw?", 1, IsAnswerable: true),
                new RetrievalQuestion("Zebras?", 2, IsAnswerable: false),
            ],
        };

        var (report, misses) = await RetrievalSuite.RunAsync(set, progress: null, Cancellation);

        Assert.Equal((2, 3, 0.5), (report.Count, report.Paragraphs, report.RecallAt1));
        Assert.Equal(0.5, report.Baseline.RecallAt1);
        Assert.Equal(3, report.Risk!.Count);
        Assert.Equal(2 / 3.0, report.Risk.Points[0].Risk, 12);
        Assert.Equal("Warsaw?", Assert.Single(misses).Question);
    }

    private void WriteSquad2() => Write(
        "squad2_cs224n/dev-v2.0.json",
        Article("Warsaw", ("On Warsaw.", [("Where?", false)])),
        Article("Force", ("On force.", [("Which?", false)]), ("More on force.", [("None?", true)])));

    private void Write(string file, params object[] articles)
    {
        string path = Path.Combine(_sets, "language", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(new { version = "v", data = articles }));
    }

    private static object Article(string? title, params (string Context, (string Question, bool? IsImpossible)[] Qas)[] paragraphs) => new
    {
        title,
        paragraphs = paragraphs.Select(paragraph => new
        {
            context = paragraph.Context,
            qas = paragraph.Qas.Select(qa => qa.IsImpossible is { } isImpossible
                ? (object)new { question = qa.Question, is_impossible = isImpossible }
                : new { question = qa.Question }),
        }),
    };
}
