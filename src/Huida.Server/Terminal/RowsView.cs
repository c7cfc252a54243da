using Huida.Server.Api;
using Huida.Server.Words;
using Huida.TextToSql.Answers;
using Spectre.Console;

namespace Huida.Server.Terminal;

/// <summary>Rows as a table that fits the window, and the SQL that gave them.</summary>
internal sealed class RowsView(Screen screen)
{
    /// <summary>A terminal is no place for more; --json gives all.</summary>
    private const int MostRows = 40;

    private Messages Messages => screen.Messages;

    public void Write(IReadOnlyList<ColumnJson> columns, IReadOnlyList<IReadOnlyList<CellJson>> rows, bool isCut)
    {
        if (rows.Count == 0)
        {
            return;
        }

        ShownColumn[] shown = [.. columns.Select(column => column.ToShown())];
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in shown)
        {
            string head = column.Unit is { } unit ? Messages.Format("Rows.Head", column.Label, unit) : column.Label;
            table.AddColumn(new TableColumn(new Text(TerminalText.Clean(head))) { Alignment = column.IsQuantity ? Justify.Right : Justify.Left });
        }

        foreach (var row in rows.Take(MostRows))
        {
            table.AddRow(shown.Zip(row).Select(cell => new Text(TerminalText.Clean(CellText.Write(cell.Second.Value, cell.First, Messages.Language) ?? ""))));
        }

        screen.Out.Write(table);
        if (rows.Count > MostRows || isCut)
        {
            screen.Line(Messages.Format(isCut ? "Rows.Cut" : "Rows.More", Math.Min(rows.Count, MostRows), rows.Count), isDim: true);
        }
    }

    public void WriteSql(string sql, IReadOnlyList<ParameterJson> parameters, bool isDim)
    {
        screen.Line(sql, isDim);
        foreach (var parameter in parameters)
        {
            screen.Line(Messages.Format("Sql.Parameter", parameter.Name, parameter.Value.Value), isDim: true);
        }
    }

    public void Write(IReadOnlyList<AlternativeJson> readings)
    {
        foreach (var reading in readings)
        {
            string count = reading.RowCount is { } rows ? Messages.Count("Rows.Count", rows) : Messages["Rows.Uncounted"];
            screen.Line(Messages.Format("Rows.Reading", reading.Reading, count, reading.Choice));
        }
    }
}
