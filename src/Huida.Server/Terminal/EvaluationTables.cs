using System.Globalization;
using Huida.Evaluation;
using Huida.Evaluation.Campus;
using Huida.Evaluation.Fitting;
using Huida.Evaluation.Retrieval;
using Huida.Server.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Huida.Server.Terminal;

/// <summary>Reports as tables for the terminal.</summary>
internal sealed class EvaluationTables(Messages messages)
{
    public IRenderable Of(CampusReport report)
    {
        var table = New(Title(report.Suite, report.Part), "Column.Questions", "Column.Right", "Column.Share");
        Add(table, "Kind.Faq", report.ByKind.Faq);
        Add(table, "Kind.Passage", report.ByKind.Passage);
        Add(table, "Kind.Database", report.ByKind.Database);
        Add(table, "Kind.None", report.ByKind.None);

        var shares = New(null, "Column.All", "Column.Chinese", "Column.English");
        shares.AddRow(Text("Row.Accuracy"), Percent(report.Accuracy), Percent(report.ByLanguage.Zh.Accuracy), Percent(report.ByLanguage.En.Accuracy));
        shares.AddRow(Text("Row.Refused"), Percent(report.Refused), Percent(report.ByLanguage.Zh.Refused), Percent(report.ByLanguage.En.Refused));

        return new Rows(
            table,
            shares,
            Line(Format("Refused.CloseFar", report.RefusedClose, report.RefusedFar)),
            Line(Of(report.Misses)),
            Line(Format("InvalidSql", report.InvalidSql)),
            Of(report.Milliseconds),
            Line(FloorsOf(report)));
    }

    public IRenderable Of(RetrievalReport report)
    {
        var table = New(Title(report.Suite, report.Part), "Column.RecallAt1", "Column.MrrAt10");
        table.AddRow("Huida", Percent(report.RecallAt1), Number(report.MrrAt10));
        table.AddRow(Text("Row.Baseline"), Percent(report.Baseline.RecallAt1), Number(report.Baseline.MrrAt10));
        var rows = new List<IRenderable> { table, Line(Format("Retrieval.Counts", report.Count, report.Paragraphs)), Of(report.Milliseconds) };
        if (report.Risk is { } risk)
        {
            rows.AddRange(Of(risk));
        }

        return new Rows(rows);
    }

    public IRenderable Of(CalibrationReport report)
    {
        var table = New(Text("Title.Calibration"), "Column.Samples", "Column.Right", "Column.LogLoss", "Column.Brier");
        Add(table, "Route.Faq", report.Faq);
        Add(table, "Route.Passage", report.Passage);
        Add(table, "Route.Sql", report.Sql);
        var expected = report.Expected;

        return new Rows(
            table,
            Line(Format("Calibration.Answerable", expected.Threshold, expected.Answered, expected.Answerable, expected.Right)),
            Line(Format("Calibration.Unanswerable", expected.Refused, expected.Unanswerable)),
            Line(Text("Calibration.CrossValidated")));
    }

    private IEnumerable<IRenderable> Of(RiskCoverage risk)
    {
        var table = New(Format("Title.Risk", risk.Count), "Column.Coverage", "Column.Risk");
        foreach (var point in risk.Points)
        {
            table.AddRow(point.Threshold.ToString("0.0", CultureInfo.InvariantCulture), Percent(point.Coverage), Percent(point.Risk));
        }

        return [table, Line(Format("Risk.Aurc", Number(risk.Aurc)))];
    }

    private Markup Of(Latency latency) => Line(Format("Latency", latency.P50, latency.P95));

    private string Of(CampusMisses misses) => Format(
        "Misses", misses.NotFound, misses.WrongSentences, misses.Outranked, misses.OtherRoute, misses.Withheld, misses.Unanswerable);

    private string FloorsOf(CampusReport report) => report.MeetsFloors switch
    {
        null => Text("Floors.None"),
        true => Format("Floors.Met", CampusReport.AccuracyFloor, CampusReport.RefusedFloor),
        false => Format("Floors.Missed", CampusReport.AccuracyFloor, CampusReport.RefusedFloor),
    };

    private string Title(string suite, Part part) => Format("Title", suite, Text($"Part.{part}"));

    private Table New(string? title, params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = title is null ? null : new TableTitle(Markup.Escape(title)) };
        table.AddColumn("");
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(Text(column))).RightAligned());
        }

        return table;
    }

    private void Add(Table table, string row, Tally tally) =>
        table.AddRow(Text(row), Whole(tally.Count), Whole(tally.Right), Percent(tally.Share));

    private void Add(Table table, string row, RouteFit fit) => table.AddRow(
        Text(fit.IsFitted ? row : $"{row}.Kept"), Whole(fit.Samples), Whole(fit.Right), Number(fit.LogLoss), Number(fit.Brier));

    private static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);

    private string Text(string key) => messages[$"Eval.{key}"];

    private string Format(string key, params ReadOnlySpan<object?> values) => messages.Format($"Eval.{key}", values);

    private string Percent(double share) => share.ToString("P1", messages.Culture);

    private string Number(double value) => value.ToString("N3", messages.Culture);

    private static Markup Line(string text) => new(Markup.Escape(text));
}
