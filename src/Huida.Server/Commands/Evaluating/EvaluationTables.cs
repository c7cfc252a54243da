using System.Globalization;
using Huida.Evaluation;
using Huida.Evaluation.Campus;
using Huida.Evaluation.Fitting;
using Huida.Evaluation.Retrieval;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Huida.Server.Commands.Evaluating;

/// <summary>Reports as tables for the terminal.</summary>
internal sealed class EvaluationTables(EvaluationTexts texts)
{
    public IRenderable Of(CampusReport report)
    {
        var table = New(Title(report.Suite, report.Part), "Column.Questions", "Column.Right", "Column.Share");
        Add(table, "Kind.Faq", report.ByKind.Faq);
        Add(table, "Kind.Passage", report.ByKind.Passage);
        Add(table, "Kind.None", report.ByKind.None);

        var shares = New(null, "Column.All", "Column.Chinese", "Column.English");
        shares.AddRow(texts["Row.Accuracy"], texts.Percent(report.Accuracy), texts.Percent(report.ByLanguage.Zh.Accuracy), texts.Percent(report.ByLanguage.En.Accuracy));
        shares.AddRow(texts["Row.Refused"], texts.Percent(report.Refused), texts.Percent(report.ByLanguage.Zh.Refused), texts.Percent(report.ByLanguage.En.Refused));

        return new Rows(
            table,
            shares,
            Line(texts.Format("Refused.CloseFar", report.RefusedClose, report.RefusedFar)),
            Line(Of(report.Misses)),
            Of(report.Milliseconds),
            Line(FloorsOf(report)));
    }

    public IRenderable Of(RetrievalReport report)
    {
        var table = New(Title(report.Suite, report.Part), "Column.RecallAt1", "Column.MrrAt10");
        table.AddRow("Huida", texts.Percent(report.RecallAt1), texts.Number(report.MrrAt10));
        table.AddRow(texts["Row.Baseline"], texts.Percent(report.Baseline.RecallAt1), texts.Number(report.Baseline.MrrAt10));
        var rows = new List<IRenderable> { table, Line(texts.Format("Retrieval.Counts", report.Count, report.Paragraphs)), Of(report.Milliseconds) };
        if (report.Risk is { } risk)
        {
            rows.AddRange(Of(risk));
        }

        return new Rows(rows);
    }

    public IRenderable Of(CalibrationReport report)
    {
        var table = New(texts["Title.Calibration"], "Column.Samples", "Column.Right", "Column.LogLoss", "Column.Brier");
        Add(table, "Route.Faq", report.Faq);
        Add(table, "Route.Passage", report.Passage);
        var expected = report.Expected;

        return new Rows(
            table,
            Line(texts.Format("Calibration.Answerable", expected.Threshold, expected.Answered, expected.Answerable, expected.Right)),
            Line(texts.Format("Calibration.Unanswerable", expected.Refused, expected.Unanswerable)),
            Line(texts["Calibration.CrossValidated"]));
    }

    private IEnumerable<IRenderable> Of(RiskCoverage risk)
    {
        var table = New(texts.Format("Title.Risk", risk.Count), "Column.Coverage", "Column.Risk");
        foreach (var point in risk.Points)
        {
            table.AddRow(point.Threshold.ToString("0.0", CultureInfo.InvariantCulture), texts.Percent(point.Coverage), texts.Percent(point.Risk));
        }

        return [table, Line(texts.Format("Risk.Aurc", texts.Number(risk.Aurc)))];
    }

    private Markup Of(Latency latency) => Line(texts.Format("Latency", latency.P50, latency.P95));

    private string Of(CampusMisses misses) => texts.Format(
        "Misses", misses.NotFound, misses.WrongSentences, misses.Outranked, misses.OtherRoute, misses.Withheld, misses.Unanswerable);

    private string FloorsOf(CampusReport report) => report.MeetsFloors switch
    {
        null => texts["Floors.None"],
        true => texts.Format("Floors.Met", CampusSuite.AccuracyFloor, CampusSuite.RefusedFloor),
        false => texts.Format("Floors.Missed", CampusSuite.AccuracyFloor, CampusSuite.RefusedFloor),
    };

    private string Title(string suite, Part part) => texts.Format("Title", suite, texts[$"Part.{part}"]);

    private Table New(string? title, params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = title is null ? null : new TableTitle(Markup.Escape(title)) };
        table.AddColumn("");
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(texts[column])).RightAligned());
        }

        return table;
    }

    private void Add(Table table, string row, Tally tally) =>
        table.AddRow(texts[row], Whole(tally.Count), Whole(tally.Right), texts.Percent(tally.Share));

    private void Add(Table table, string row, RouteFit fit) => table.AddRow(
        texts[fit.IsFitted ? row : $"{row}.Kept"], Whole(fit.Samples), Whole(fit.Right), texts.Number(fit.LogLoss), texts.Number(fit.Brier));

    private static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static Markup Line(string text) => new(Markup.Escape(text));
}
