using System.CommandLine;
using Huida.Server.Api;
using Huida.Server.Clients;
using Huida.Server.Terminal;
using Huida.Server.Words;
using Huida.TextToSql.Connections;

namespace Huida.Server.Commands;

/// <summary><c>huida db add|list|remove|refresh|notes</c></summary>
internal static class DatabaseCommand
{
    public static Command Create(CommandRun run) => new("db", run.Messages["Help.Db"])
    {
        CreateAdd(run), CreateList(run), CreateRemove(run), CreateRefresh(run), CreateNotes(run),
    };

    private static Command CreateAdd(CommandRun run)
    {
        var name = Name(run);
        var dialect = new Option<string>("--dialect") { Description = run.Messages["Help.DbDialect"], Required = true };
        var connection = new Option<string?>("--connection") { Description = run.Messages["Help.DbConnection"] };
        var variable = new Option<string?>("--connection-env") { Description = run.Messages["Help.DbConnectionEnv"], HelpName = "VAR" };
        var knowledgeBases = new Option<string[]>("--kb") { Description = run.Messages["Help.DbKb"], HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
        var groups = new Option<string[]>("--groups") { Description = run.Messages["Help.DbGroups"], HelpName = "GROUP", AllowMultipleArgumentsPerToken = true };
        var notes = new Option<string?>("--notes") { Description = run.Messages["Help.DbNotesFile"], HelpName = "FILE.yaml" };
        var command = new Command("add", run.Messages["Help.DbAdd"]) { name, dialect, connection, variable, knowledgeBases, groups, notes };
        command.SetAction((parsed, cancellationToken) => run.WithClientAsync(
            parsed,
            Needs.Store,
            async (client, screen) =>
            {
                string? yaml = "";
                if (parsed.GetValue(notes) is { } file && (yaml = await TryReadAsync(file, cancellationToken)) is null)
                {
                    return screen.Fail(run.Messages.Problem(ProblemCode.FileNotFound, file));
                }

                var wanted = new AddDatabaseJson(
                    parsed.GetRequiredValue(name),
                    parsed.GetRequiredValue(dialect),
                    Absolute(parsed.GetValue(connection)),
                    parsed.GetValue(variable),
                    parsed.GetValue(knowledgeBases),
                    parsed.GetValue(groups),
                    yaml);

                return screen.Show(await client.AddDatabaseAsync(wanted, cancellationToken), new DatabasesView(screen).Write, CodeOf);
            },
            cancellationToken));

        return command;
    }

    private static Command CreateList(CommandRun run)
    {
        var command = new Command("list", run.Messages["Help.DbList"]);
        command.SetAction((parsed, cancellationToken) => run.WithClientAsync(
            parsed,
            Needs.Store,
            async (client, screen) => screen.Show(
                await client.ListDatabasesAsync(cancellationToken), new DatabasesView(screen).Write, _ => ExitCode.Done),
            cancellationToken));

        return command;
    }

    private static Command CreateRemove(CommandRun run)
    {
        var name = Name(run);
        var command = new Command("remove", run.Messages["Help.DbRemove"]) { name };
        command.SetAction((parsed, cancellationToken) => run.WithClientAsync(
            parsed,
            Needs.Store,
            async (client, screen) => screen.Show(
                await client.RemoveDatabaseAsync(parsed.GetRequiredValue(name), cancellationToken),
                removed => screen.Line(run.Messages.Format("Databases.Removed", removed.Name)),
                _ => ExitCode.Done),
            cancellationToken));

        return command;
    }

    private static Command CreateRefresh(CommandRun run)
    {
        var name = Name(run);
        var command = new Command("refresh", run.Messages["Help.DbRefresh"]) { name };
        command.SetAction((parsed, cancellationToken) => run.WithClientAsync(
            parsed,
            Needs.Store,
            async (client, screen) => screen.Show(
                await client.RefreshDatabaseAsync(parsed.GetRequiredValue(name), cancellationToken), new DatabasesView(screen).Write, CodeOf),
            cancellationToken));

        return command;
    }

    private static Command CreateNotes(CommandRun run)
    {
        var name = Name(run);
        var set = new Option<string?>("--set") { Description = run.Messages["Help.DbNotesFile"], HelpName = "FILE.yaml" };
        var command = new Command("notes", run.Messages["Help.DbNotes"]) { name, set };
        command.SetAction((parsed, cancellationToken) => run.WithClientAsync(
            parsed,
            Needs.Store,
            async (client, screen) =>
            {
                string database = parsed.GetRequiredValue(name);
                if (parsed.GetValue(set) is not { } file)
                {
                    return screen.Show(await client.ReadDatabaseNotesAsync(database, cancellationToken), notes => screen.Text(notes.Notes), _ => ExitCode.Done);
                }

                return await TryReadAsync(file, cancellationToken) is { } yaml
                    ? screen.Show(await client.SetDatabaseNotesAsync(database, new DatabaseNotesJson(yaml), cancellationToken), new DatabasesView(screen).Write, CodeOf)
                    : screen.Fail(run.Messages.Problem(ProblemCode.FileNotFound, file));
            },
            cancellationToken));

        return command;
    }

    private static Argument<string> Name(CommandRun run) => new("name") { Description = run.Messages["Help.DbName"] };

    private static int CodeOf(DatabaseJson database) => database.State == DatabaseStateJson.Broken ? ExitCode.Failed : ExitCode.Done;

    /// <summary>The folder's owner may be another process, in another current folder.</summary>
    private static string? Absolute(string? connection) =>
        connection is null ? null : new DatabaseSource(DatabaseDialect.Sqlite, connection, IsVariable: false).From(Environment.CurrentDirectory).Connection;

    private static async Task<string?> TryReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
