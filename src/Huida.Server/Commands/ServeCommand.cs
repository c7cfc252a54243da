using System.CommandLine;
using Huida.Server.Operations;
using Huida.Server.Terminal;

namespace Huida.Server.Commands;

/// <param name="Settings">Settings of the command line, as arguments.</param>
internal sealed record ServeRequest(string[] Settings, Screen Screen);

/// <summary><c>huida</c> without a command: the server.</summary>
internal static class ServeCommand
{
    public static void AddTo(RootCommand root, CommandRun run, GlobalOptions globals, Func<ServeRequest, CancellationToken, Task<int>> serve)
    {
        var urls = new Option<string?>("--urls") { Description = run.Messages["Help.Urls"], HelpName = "URL" };
        var noSample = new Option<bool>("--no-sample") { Description = run.Messages["Help.NoSample"] };
        root.Add(urls);
        root.Add(noSample);
        root.SetAction((parsed, cancellationToken) => run.GuardAsync(
            parsed,
            screen =>
            {
                string[] settings =
                [
                    .. globals.SettingsOf(parsed),
                    .. parsed.GetValue(urls) is { } wanted ? [$"--urls={wanted}"] : Array.Empty<string>(),
                    .. parsed.GetValue(noSample) ? [$"--{Sample.Setting}=false"] : Array.Empty<string>(),
                ];

                return serve(new ServeRequest(settings, screen), cancellationToken);
            },
            cancellationToken));
    }
}
