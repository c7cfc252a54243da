using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Huida.Server.Words;

namespace Huida.Server.Commands;

/// <summary>The parser's help, with examples at its end.</summary>
internal sealed class Help(Messages messages) : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new();

    public override bool ClearsParseErrors => true;

    public static void Install(RootCommand root, Messages messages)
    {
        root.Description = messages["Help.Root"];
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Description = messages["Help.Help"];
                    help.Action = new Help(messages);
                    break;
                case VersionOption version:
                    version.Description = messages["Help.Version"];
                    break;
            }
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = _help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        if (messages.Find($"Help.Examples.{(command is RootCommand ? "huida" : command.Name)}") is { } examples)
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(messages["Help.Examples"]);
            foreach (string line in examples.Split('\n'))
            {
                output.WriteLine($"  {line}");
            }
        }

        return exitCode;
    }
}
