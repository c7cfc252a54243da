using System.Globalization;
using Huida.Evaluation.TextToSql;
using Huida.Server.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Huida.Server.Terminal;

/// <summary>Reports on questions to databases as tables for the terminal.</summary>
internal sealed class SqlTables(Messages messages)
{
    private const int ShownDatabases = 20;

    private static readonly string[] Levels = ["easy", "medium", "hard", "extra"];

    public IRenderable Of(SqlReport report)
    {
        var table = New(messages.Format("Eval.Title", report.Suite, messages[$"Eval.Part.{report.Part}"]));
        Add(table, messages["Eval.Column.All"], new SqlShare(report.Count, report.ExecutionAccuracy));
        Add(table, messages["Eval.Sql.NonEmpty"], report.NonEmpty);
        foreach (string level in Levels.Where(report.ByHardness.ContainsKey))
        {
            Add(table, level, report.ByHardness[level]);
        }

        if (report.ByLanguage is { Count: > 1 } languages)
        {
            Add(table, messages["Eval.Column.Chinese"], languages["zh"]);
            Add(table, messages["Eval.Column.English"], languages["en"]);
        }

        var databases = New(messages["Eval.Sql.Databases"]);
        foreach (var (name, share) in report.ByDatabase.OrderBy(database => database.Value.ExecutionAccuracy).ThenBy(database => database.Key).Take(ShownDatabases))
        {
            Add(databases, name, share);
        }

        return new Rows(
            table,
            databases,
            Line(messages.Format("Eval.Sql.Failures", report.Refused, report.InvalidSql, report.TimedOut, report.GoldFailed)),
            Line(messages.Format("Eval.Latency", report.Milliseconds.P50, report.Milliseconds.P95)));
    }

    private Table New(string title)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(title)) };

        return table
            .AddColumn("")
            .AddColumn(new TableColumn(Markup.Escape(messages["Eval.Column.Questions"])).RightAligned())
            .AddColumn(new TableColumn(Markup.Escape(messages["Eval.Sql.Accuracy"])).RightAligned());
    }

    private void Add(Table table, string row, SqlShare share) => table.AddRow(
        Markup.Escape(row), share.Count.ToString(CultureInfo.InvariantCulture), share.ExecutionAccuracy.ToString("P1", messages.Culture));

    private static Markup Line(string text) => new(Markup.Escape(text));
}
