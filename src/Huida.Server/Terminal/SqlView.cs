using Huida.Server.Api;
using Huida.Server.Words;

namespace Huida.Server.Terminal;

/// <summary>What one database says to a question: the form, the reading, the SQL, the rows.</summary>
internal sealed class SqlView(Screen screen)
{
    private Messages Messages => screen.Messages;

    public void Write(SqlJson answer)
    {
        if (answer is not { Form: { } form, Reading: { } reading, Sql: { } sql, Parameters: { } parameters, Columns: { } columns, Rows: { } found })
        {
            screen.Line(Messages["Sql.None"]);
            return;
        }

        screen.Line(Messages.Format("Sql.Form", form));
        screen.Line(Messages.Format("Sql.Reading", reading.Text));
        screen.Line();
        var rows = new RowsView(screen);
        rows.WriteSql(sql, parameters, isDim: false);
        screen.Line();
        rows.Write(columns, found, answer.Truncated == true);
        screen.Line(Messages.Format("Sql.Summary", Messages.Count("Rows.Count", found.Count), answer.Confidence), isDim: true);
        rows.Write(answer.Alternatives);
    }
}
