using Huida.Answering;
using Huida.Evaluation;
using Huida.Evaluation.Campus;
using Huida.Evaluation.Fitting;
using Huida.Evaluation.Labels;
using Huida.Evaluation.Retrieval;
using Huida.Evaluation.TextToSql;
using Huida.Server.Terminal;
using Huida.Server.Words;
using Huida.Tokenization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Huida.Tests.Server;

public sealed class EvaluationTablesTests
{
    [Theory]
    [InlineData(Language.English, "78.0%", "near to what the documents are about")]
    [InlineData(Language.Chinese, "78.0%", "与文档主题相近")]
    public void Of_CampusReport_ShowsSharesInLanguage(Language language, string share, string words)
    {
        var report = new CampusReport(
            "campus", Part.Measure, 4, new Latency(1.5, 9), 0.78, 0.5, 0.4, 0.6, 0, new CampusKinds(new Tally(2, 1), new Tally(1, 1), new Tally(1, 1), new Tally(1, 0)),
            new CampusLanguages(new LanguageFigures(2, 1, 1), new LanguageFigures(2, 0.5, 0)), new CampusMisses(1, 2, 3, 4, 5, 6), MeetsFloors: false);

        string shown = Render(new EvaluationTables(Messages.In(language)).Of(report));

        Assert.Contains(share, shown, StringComparison.Ordinal);
        Assert.Contains(words, shown, StringComparison.Ordinal);
        Assert.Contains("90%", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "plain BM25")]
    [InlineData(Language.Chinese, "普通 BM25")]
    public void Of_RetrievalReport_ShowsBaselineAndRisk(Language language, string words)
    {
        var report = new RetrievalReport(
            "squad2", Part.Train, 3, 2, new Latency(1, 2), 0.8, 0.85, new RankFigures(0.7, 0.75),
            new RiskCoverage(5, 0.412, [new RiskPoint(0.5, 0.625, 0.2)]));

        string shown = Render(new EvaluationTables(Messages.In(language)).Of(report));

        Assert.All(["80.0%", "0.850", "70.0%", "0.750", "62.5%", "20.0%", "0.412", words], text => Assert.Contains(text, shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.English, "where there is something to find", "English")]
    [InlineData(Language.Chinese, "结果非空的问题", "英文")]
    public void Of_SqlReport_ShowsLevelsLanguagesAndTheLowestDatabases(Language language, string words, string english)
    {
        var report = new SqlReport(
            "spider", Part.Measure, 40, new Latency(1.25, 9), 0.625, new SqlShare(30, 0.711), 1, 2, 3, 4,
            new Dictionary<string, SqlShare> { ["extra"] = new(3, 0.333), ["easy"] = new(37, 0.676) },
            new Dictionary<string, SqlShare> { ["zh"] = new(8, 0.222), ["en"] = new(32, 0.444) },
            new Dictionary<string, SqlShare> { ["higher"] = new(20, 0.95), ["lowest"] = new(20, 0.051) });

        string shown = Render(new SqlTables(Messages.In(language)).Of(report));

        Assert.All(["62.5%", "71.1%", "33.3%", "67.6%", "22.2%", "44.4%", words, english], text => Assert.Contains(text, shown, StringComparison.Ordinal));
        Assert.True(shown.IndexOf("lowest", StringComparison.Ordinal) < shown.IndexOf("higher", StringComparison.Ordinal));
        Assert.True(shown.IndexOf("easy", StringComparison.Ordinal) < shown.IndexOf("extra", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.English, "too few samples")]
    [InlineData(Language.Chinese, "样本太少")]
    public void Of_CalibrationReport_SaysWhichCurveWasKept(Language language, string words)
    {
        var curve = new ConfidenceCurve(-1, [2]);
        var report = new CalibrationReport(
            9, new ConfidenceCurves(curve, curve, curve), new RouteFit(30, 12, true, 0.321, 0.111), new RouteFit(30, 12, true, 0.222, 0.333), new RouteFit(3, 1, false, 0, 0),
            new ExpectedAnswers(0.5, 6, 5, 4, 3, 2));

        string shown = Render(new EvaluationTables(Messages.In(language)).Of(report));

        Assert.All(["0.321", "0.111", words], text => Assert.Contains(text, shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void LabelProblems_All_HaveWordsAndRemedy(Language language)
    {
        var messages = Messages.In(language);

        Assert.All(Enum.GetValues<LabelProblem>(), problem =>
        {
            Assert.NotEmpty(messages.Word(problem));
            Assert.NotEmpty(messages.Remedy(problem));
        });
    }

    private static string Render(IRenderable renderable)
    {
        var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = 200;
        console.Write(renderable);

        return writer.ToString();
    }
}
