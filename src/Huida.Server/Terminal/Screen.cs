using System.Text.Json;
using Huida.Server.Api;
using Huida.Server.Operations;
using Spectre.Console;

namespace Huida.Server.Terminal;

/// <summary>
/// Where a command writes: its result on standard output, as text or as one JSON object; everything else on standard error.
/// Colours and widths follow the terminal; NO_COLOR is heard.
/// </summary>
internal sealed class Screen
{
    private const int WidthOfFile = 500; // a file or a pipe has no width: lines stay whole

    private readonly TextWriter _error = Console.Error;

    public Screen(Messages messages, bool asJson, bool isVerbose)
    {
        Messages = messages;
        AsJson = asJson;
        IsVerbose = isVerbose;
        Out = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            Out.Profile.Width = WidthOfFile;
        }
    }

    public Messages Messages { get; }

    public bool AsJson { get; }

    public bool IsVerbose { get; }

    public IAnsiConsole Out { get; }

    /// <summary>Shows the result, or why there is none.</summary>
    public int Show<T>(Outcome<T> outcome, Action<T> view, Func<T, int> exitCode)
        where T : notnull => outcome.Match(
            value =>
            {
                Show(value, view);
                return exitCode(value);
            },
            Fail);

    public void Show<T>(T value, Action<T> view)
    {
        if (AsJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(value, ApiJson.Options));
        }
        else
        {
            view(value);
        }
    }

    /// <summary>Says what went wrong and what to do, in one line.</summary>
    public int Fail(Problem problem)
    {
        if (AsJson)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(new ErrorJson(problem), ApiJson.Options));
        }
        else
        {
            Say(Messages.Format("Failure", problem.Message, problem.Remedy));
        }

        return problem.Code is ProblemCode.BadArguments or ProblemCode.SettingBad or ProblemCode.AddressBad ? ExitCode.BadArguments : ExitCode.Failed;
    }

    /// <summary>Tells the person, not the program that reads the result.</summary>
    public void Say(string line) => _error.WriteLine(line);

    public ProgressLine Progress() => new(Messages, _error, isWatched: !Console.IsErrorRedirected);
}
