using System.CommandLine;
using System.Diagnostics;
using Huida.Server.Api;
using Huida.Server.Clients;
using Huida.Server.Terminal;
using Route = Huida.Answering.Route;

namespace Huida.Server.Commands;

/// <summary><c>huida ask "…"</c></summary>
internal static class AskCommand
{
    public static Command Create(CommandRun run)
    {
        var question = new Argument<string>("question") { Description = run.Messages["Help.Question"] };
        var knowledgeBases = new Option<string[]>("--kb") { Description = run.Messages["Help.AskKb"], HelpName = "NAME" };
        var conversation = new Option<Guid?>("--conversation") { Description = run.Messages["Help.Conversation"], HelpName = "ID" };
        var choice = new Option<string?>("--choice") { Description = run.Messages["Help.Choice"], HelpName = "ID" };
        var command = new Command("ask", run.Messages["Help.Ask"]) { question, knowledgeBases, conversation, choice };
        command.SetAction((parsed, cancellationToken) => run.WithClientAsync(
            parsed,
            Needs.IndexAndSample,
            async (client, screen) =>
            {
                var asked = new AskJson(
                    parsed.GetRequiredValue(question),
                    parsed.GetValue(knowledgeBases) is { Length: > 0 } names ? names : null,
                    parsed.GetValue(conversation),
                    parsed.GetValue(choice));
                long start = Stopwatch.GetTimestamp();
                var outcome = await client.AskAsync(asked, cancellationToken);
                var view = new AnswerView(screen, client.Address, Stopwatch.GetElapsedTime(start));

                return screen.Show(outcome, view.Write, answer => answer.Route switch
                {
                    Route.None => ExitCode.NoAnswer,
                    Route.Clarify => ExitCode.AskedBack,
                    _ => ExitCode.Done,
                });
            },
            cancellationToken));

        return command;
    }
}
