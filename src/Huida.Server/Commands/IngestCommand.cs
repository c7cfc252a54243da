using System.CommandLine;
using Huida.Knowledge.Ingesting;
using Huida.Server.Clients;
using Huida.Server.Operations;
using Huida.Server.Terminal;

namespace Huida.Server.Commands;

/// <summary><c>huida ingest PATH…</c></summary>
internal static class IngestCommand
{
    public static Command Create(CommandRun run)
    {
        var paths = new Argument<string[]>("path") { Description = run.Messages["Help.Path"], Arity = ArgumentArity.OneOrMore };
        var knowledgeBase = new Option<string?>("--kb") { Description = run.Messages["Help.WriteKb"], HelpName = "NAME" };
        var groups = new Option<string[]>("--groups")
        {
            Description = run.Messages["Help.Groups"],
            HelpName = "GROUP",
            AllowMultipleArgumentsPerToken = true,
        };
        var prune = new Option<bool>("--prune") { Description = run.Messages["Help.Prune"] };
        var command = new Command("ingest", run.Messages["Help.Ingest"]) { paths, knowledgeBase, groups, prune };
        command.SetAction((parsed, cancellationToken) => run.WithClientAsync(
            parsed,
            Needs.Store,
            async (client, screen) =>
            {
                var order = new IngestOrder(parsed.GetValue(knowledgeBase), parsed.GetValue(groups) ?? [], parsed.GetValue(prune));
                var files = await FilesToIngest.FindAsync(parsed.GetRequiredValue(paths), cancellationToken);
                Outcome<Api.IngestJson> outcome;
                using (var progress = screen.Progress())
                {
                    outcome = await client.IngestAsync(order, files, progress, cancellationToken);
                }

                return screen.Show(
                    outcome,
                    report => new IngestView(screen).Write(report, order.Prune),
                    report => report.Failed.Count > 0 ? ExitCode.Failed : ExitCode.Done);
            },
            cancellationToken));

        return command;
    }
}

/// <summary>What a person named: files, folders, and <c>-</c> for standard input.</summary>
internal static class FilesToIngest
{
    private const string StandardInput = "-";
    private const string StandardInputSource = "stdin.txt";

    public static async Task<IReadOnlyList<SourceFile>> FindAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var files = SourceFiles.FromPaths([.. paths.Where(path => path != StandardInput)]);

        return paths.Contains(StandardInput) ? [.. files, await ReadInputAsync(cancellationToken)] : files;
    }

    // A pipe is read once, and an ingestion opens its files twice.
    private static async Task<SourceFile> ReadInputAsync(CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(content, cancellationToken);
        byte[] bytes = content.ToArray();

        return new SourceFile(StandardInputSource, bytes.Length, _ => Task.FromResult<Stream>(new MemoryStream(bytes, writable: false)));
    }
}
