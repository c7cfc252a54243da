using Huida.Server.Api;
using Huida.Server.Words;
using Spectre.Console;

namespace Huida.Server.Terminal;

/// <summary>Connected databases as a table, and below it what is wrong with them.</summary>
internal sealed class DatabasesView(Screen screen)
{
    private Messages Messages => screen.Messages;

    public void Write(DatabasesJson all)
    {
        if (all.Databases.Count == 0)
        {
            screen.Line(Messages["Databases.None"]);
            return;
        }

        var table = new Table().Border(TableBorder.None);
        table.AddColumn(Messages["Databases.Name"]);
        table.AddColumn(Messages["Databases.State"]);
        table.AddColumn(Messages["Databases.Tables"], column => column.RightAligned());
        table.AddColumn(Messages["Databases.Values"], column => column.RightAligned());
        table.AddColumn(Messages["Databases.KnowledgeBases"]);
        foreach (var database in all.Databases)
        {
            table.AddRow(
                Cell(database.Name), Cell(Messages.Word(database.State)), Cell(database.Tables), Cell(database.Values), Cell(string.Join(", ", database.KnowledgeBases)));
        }

        screen.Out.Write(table);
        foreach (var database in all.Databases)
        {
            WriteProblems(database);
        }
    }

    /// <summary>One that was connected or read anew.</summary>
    public void Write(DatabaseJson database)
    {
        screen.Line(database.State == DatabaseStateJson.Ready
            ? Messages.Format("Databases.Ready", database.Name, database.Tables, database.Values)
            : Messages.Format("Databases.NotReady", database.Name, Messages.Word(database.State)));
        WriteProblems(database);
    }

    private void WriteProblems(DatabaseJson database)
    {
        if (database.Problem is { } problem)
        {
            screen.Line($"{database.Name}: {Messages.Format("Failure", problem.Message, problem.Remedy)}");
        }

        foreach (string warning in database.Warnings)
        {
            screen.Line($"{database.Name}: {warning}");
        }
    }

    private Text Cell(int? value) => Cell(value?.ToString("N0", Messages.Culture) ?? "");

    private static Text Cell(string text) => new(TerminalText.Clean(text));
}
