using System.CommandLine;
using Huida.Server.Clients;
using Huida.Server.Operations;
using Huida.Server.Starting;
using Huida.Server.Terminal;
using Huida.Server.Words;

namespace Huida.Server.Commands;

/// <summary>Runs a command's work with what it needs, and turns whatever goes wrong into one line and an exit code.</summary>
internal sealed class CommandRun(GlobalOptions globals)
{
    public Messages Messages => globals.Messages;

    public IConfigurationRoot ConfigurationOf(ParseResult parsed) => globals.ConfigurationOf(parsed);

    public Task<int> WithClientAsync(
        ParseResult parsed, Needs needs, Func<IHuidaClient, Screen, Task<int>> work, CancellationToken cancellationToken) => GuardAsync(
            parsed,
            async screen =>
            {
                var opened = await ClientOpening.OpenAsync(ConfigurationOf(parsed), needs, screen, cancellationToken);
                if (opened is not Outcome<IHuidaClient>.Done(var client))
                {
                    return opened.Match(_ => ExitCode.Done, screen.Fail);
                }

                await using (client)
                {
                    return await work(client, screen);
                }
            },
            cancellationToken);

    public async Task<int> GuardAsync(ParseResult parsed, Func<Screen, Task<int>> work, CancellationToken cancellationToken)
    {
        var screen = globals.ScreenOf(parsed);
        try
        {
            return await work(screen);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return screen.Fail(Messages.Problem(ProblemCode.Stopped));
        }
#pragma warning disable CA1031 // The edge: a person gets a sentence, and the rest when they ask for it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Fail(parsed, screen, exception);
        }
    }

    private int Fail(ParseResult parsed, Screen screen, Exception exception)
    {
        if (screen.IsVerbose)
        {
            screen.Say(exception.ToString());
        }

        return screen.Fail(Describe(parsed, exception));
    }

    private Problem Describe(ParseResult parsed, Exception exception)
    {
        try
        {
            return SettingProblems.Describe(exception, ConfigurationOf(parsed), Messages) ?? Messages.Problem(ProblemCode.Unexpected);
        }
        catch (InvalidDataException) // the settings file itself cannot be read
        {
            return Messages.Problem(ProblemCode.SettingBad, "appsettings.json", null, AppContext.BaseDirectory, Messages["Setting.NotJson"]);
        }
    }
}
