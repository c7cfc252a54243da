using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Huida.Server.Terminal;
using Huida.Server.Words;

namespace Huida.Server.Commands;

/// <summary>The program's command line. Without a command it is the server.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Func<ServeRequest, CancellationToken, Task<int>> serve)
    {
        var (settings, arguments) = Settings.Split(args);
        var messages = Messages.In(TerminalLanguage.Find(Environment.GetEnvironmentVariable));
        CultureInfo.CurrentUICulture = messages.Culture; // the parser's own messages
        var globals = new GlobalOptions(messages, settings);
        var parsed = Create(globals, serve).Parse(arguments);
        var screen = globals.ScreenOf(parsed);
        if (TextSupport.IsMissing)
        {
            return screen.Fail(messages.Problem(ProblemCode.TextSupportMissing));
        }

        return parsed.Errors.Count > 0
            ? screen.Fail(messages.Problem(ProblemCode.BadArguments, parsed.Errors[0].Message, HelpOf(parsed)))
            : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
    }

    private static RootCommand Create(GlobalOptions globals, Func<ServeRequest, CancellationToken, Task<int>> serve)
    {
        var run = new CommandRun(globals);
        RootCommand root =
        [
            AskCommand.Create(run),
            SqlCommand.Create(run),
            IngestCommand.Create(run),
            KnowledgeBaseCommand.Create(run),
            FaqCommand.Create(run),
            DatabaseCommand.Create(run),
            EvalCommand.Create(run),
            CalibrateCommand.Create(run),
            TokenizeCommand.Create(run),
            TokenizerCommand.Create(run),
        ];
        globals.AddTo(root);
        ServeCommand.AddTo(root, run, globals, serve);
        Help.Install(root, globals.Messages);

        return root;
    }

    private static string HelpOf(ParseResult parsed)
    {
        string command = "";
        for (SymbolResult? result = parsed.CommandResult; result is CommandResult { Command: not RootCommand } named; result = result.Parent)
        {
            command = $" {named.Command.Name}{command}";
        }

        return $"huida{command} --help";
    }
}
