using System.CommandLine;
using Huida.Server.Clients;
using Huida.Server.Terminal;
using Huida.Server.Words;

namespace Huida.Server.Commands;

/// <summary><c>huida faq import FILE</c></summary>
internal static class FaqCommand
{
    public static Command Create(CommandRun run) => new("faq", run.Messages["Help.Faq"]) { CreateImport(run) };

    private static Command CreateImport(CommandRun run)
    {
        var file = new Argument<string>("file") { Description = run.Messages["Help.FaqFile"] };
        var knowledgeBase = new Option<string?>("--kb") { Description = run.Messages["Help.WriteKb"], HelpName = "NAME" };
        var command = new Command("import", run.Messages["Help.FaqImport"]) { file, knowledgeBase };
        command.SetAction((parsed, cancellationToken) => run.WithClientAsync(
            parsed,
            Needs.Store,
            async (client, screen) =>
            {
                string path = parsed.GetRequiredValue(file);
                if (TryOpen(path) is not { } content)
                {
                    return screen.Fail(run.Messages.Problem(ProblemCode.FileNotFound, path));
                }

                await using (content)
                {
                    var outcome = await client.ImportFaqAsync(parsed.GetValue(knowledgeBase), Path.GetFileName(path), content, cancellationToken);

                    return screen.Show(outcome, new IngestView(screen).Write, report => report.Failed.Count > 0 ? ExitCode.Failed : ExitCode.Done);
                }
            },
            cancellationToken));

        return command;
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
