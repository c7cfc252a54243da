using System.CommandLine;
using Huida.Server.Clients;
using Huida.Server.Terminal;

namespace Huida.Server.Commands;

/// <summary><c>huida kb list|create|delete</c></summary>
internal static class KnowledgeBaseCommand
{
    public static Command Create(CommandRun run) =>
        new("kb", run.Messages["Help.Kb"]) { CreateList(run), CreateCreate(run), CreateDelete(run) };

    private static Command CreateList(CommandRun run)
    {
        var command = new Command("list", run.Messages["Help.KbList"]);
        command.SetAction((parsed, cancellationToken) => run.WithClientAsync(
            parsed,
            Needs.Store,
            async (client, screen) => screen.Show(
                await client.ListKnowledgeBasesAsync(cancellationToken), new KnowledgeBasesView(screen).Write, _ => ExitCode.Done),
            cancellationToken));

        return command;
    }

    private static Command CreateCreate(CommandRun run)
    {
        var name = new Argument<string>("name") { Description = run.Messages["Help.KbName"] };
        var command = new Command("create", run.Messages["Help.KbCreate"]) { name };
        command.SetAction((parsed, cancellationToken) => run.WithClientAsync(
            parsed,
            Needs.Store,
            async (client, screen) => screen.Show(
                await client.CreateKnowledgeBaseAsync(parsed.GetRequiredValue(name), cancellationToken),
                created => screen.Line(run.Messages.Format("KnowledgeBases.Created", created.Name)),
                _ => ExitCode.Done),
            cancellationToken));

        return command;
    }

    private static Command CreateDelete(CommandRun run)
    {
        var name = new Argument<string>("name") { Description = run.Messages["Help.KbName"] };
        var command = new Command("delete", run.Messages["Help.KbDelete"]) { name };
        command.SetAction((parsed, cancellationToken) => run.WithClientAsync(
            parsed,
            Needs.Store,
            async (client, screen) => screen.Show(
                await client.DeleteKnowledgeBaseAsync(parsed.GetRequiredValue(name), cancellationToken),
                deleted => screen.Line(run.Messages.Format("KnowledgeBases.Deleted", deleted.Name, deleted.Documents, deleted.FaqEntries, deleted.Databases)),
                _ => ExitCode.Done),
            cancellationToken));

        return command;
    }
}
