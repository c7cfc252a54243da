using System.CommandLine;
using Huida.Server.Api;
using Huida.Server.Clients;
using Huida.Server.Terminal;

namespace Huida.Server.Commands;

/// <summary><c>huida sql "…" --db NAME</c></summary>
internal static class SqlCommand
{
    public static Command Create(CommandRun run)
    {
        var question = new Argument<string>("question") { Description = run.Messages["Help.Question"] };
        var database = new Option<string>("--db") { Description = run.Messages["Help.SqlDb"], HelpName = "NAME", Required = true };
        var choice = new Option<string?>("--choice") { Description = run.Messages["Help.Choice"], HelpName = "ID" };
        var command = new Command("sql", run.Messages["Help.Sql"]) { question, database, choice };
        command.SetAction((parsed, cancellationToken) => run.WithClientAsync(
            parsed,
            Needs.IndexAndSample,
            async (client, screen) =>
            {
                var asked = new AskDatabaseJson(parsed.GetRequiredValue(question), parsed.GetValue(choice));
                var outcome = await client.AskDatabaseAsync(parsed.GetRequiredValue(database), asked, cancellationToken);

                return screen.Show(outcome, new SqlView(screen).Write, answer => answer.Sql is null ? ExitCode.NoAnswer : ExitCode.Done);
            },
            cancellationToken));

        return command;
    }
}
