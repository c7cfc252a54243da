using System.Text.Json;
using Huida.Server.Api;
using Huida.Server.Operations;
using Huida.Server.Words;
using Spectre.Console;

namespace Huida.Server.Terminal;

/// <summary>
/// Where a command writes: its result on standard output, as text or as one JSON object; everything else on standard error.
/// Colours and widths follow the terminal; NO_COLOR is heard.
/// </summary>
internal sealed class Screen
{
    private const int WidthOfFile = 500; // a file or a pipe has no width: lines stay whole

    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private readonly bool _isWatched;

    /// <param name="isTerminal">Whether a person looks at the output, rather than a file or another program.</param>
    /// <param name="isWatched">Likewise for what goes to <paramref name="error"/>.</param>
    public Screen(Messages messages, bool asJson, bool isVerbose, TextWriter output, bool isTerminal, TextWriter error, bool isWatched)
    {
        Messages = messages;
        AsJson = asJson;
        IsVerbose = isVerbose;
        _output = output;
        _error = error;
        _isWatched = isWatched;
        Out = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        });
        if (!isTerminal)
        {
            Out.Profile.Width = WidthOfFile;
        }
    }

    public Messages Messages { get; }

    public bool AsJson { get; }

    public bool IsVerbose { get; }

    /// <summary>For tables and the like, whose texts must be <see cref="TerminalText.Clean"/>.</summary>
    public IAnsiConsole Out { get; }

    public static Screen OfProcess(Messages messages, bool asJson, bool isVerbose) => new(
        messages, asJson, isVerbose, Console.Out, !Console.IsOutputRedirected, Console.Error, !Console.IsErrorRedirected);

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
            _output.WriteLine(JsonSerializer.Serialize(value, ApiJson.Options));
        }
        else
        {
            view(value);
        }
    }

    /// <summary>A line of the result, for people.</summary>
    public void Line(string text = "", bool isDim = false) =>
        Out.WriteLine(TerminalText.Clean(text), isDim ? new Style(decoration: Decoration.Dim) : Style.Plain);

    /// <summary>A text of several lines as it is, for a person or a file.</summary>
    public void Text(string text) => _output.WriteLine(TerminalText.Clean(text.TrimEnd('\n')));

    /// <summary>Says what went wrong and what to do, in one line.</summary>
    public int Fail(Problem problem)
    {
        if (AsJson)
        {
            _output.WriteLine(JsonSerializer.Serialize(new ErrorJson(problem), ApiJson.Options));
        }
        else
        {
            Say(Messages.Format("Failure", problem.Message, problem.Remedy));
        }

        return problem.Code is ProblemCode.BadArguments or ProblemCode.SettingBad or ProblemCode.AddressBad ? ExitCode.BadArguments : ExitCode.Failed;
    }

    /// <summary>Tells the person, not the program that reads the result.</summary>
    public void Say(string text) => _error.WriteLine(TerminalText.Clean(text));

    public ProgressLine Progress() => new(Messages, _error, _isWatched);
}
