using System.CommandLine;
using Huida.Answering;
using Huida.Server.Terminal;
using Huida.Server.Words;
using Huida.Storage;

namespace Huida.Server.Commands;

/// <summary>What every command takes.</summary>
/// <param name="settings">Settings given on the command line, as arguments.</param>
internal sealed class GlobalOptions(Messages messages, IReadOnlyList<string> settings)
{
    private const string DataVariable = "HUIDA_DATA";

    // A process that has just started compiles as it goes: on a slow or busy machine, a server's deadline would leave routes out.
    private static readonly Dictionary<string, string?> CommandDefaults = new()
    {
        [$"{AnsweringOptions.Section}:{nameof(AnsweringOptions.RouteDeadline)}"] = "00:01:00",
    };

    private readonly Option<string?> _data = new("--data") { Description = messages["Help.Data"], HelpName = "FOLDER", Recursive = true };
    private readonly Option<bool> _json = new("--json") { Description = messages["Help.Json"], Recursive = true };
    private readonly Option<bool> _verbose = new("--verbose") { Description = messages["Help.Verbose"], Recursive = true };

    public Messages Messages => messages;

    public void AddTo(RootCommand root)
    {
        root.Add(_data);
        root.Add(_json);
        root.Add(_verbose);
    }

    public Screen ScreenOf(ParseResult parsed) => Screen.OfProcess(messages, parsed.GetValue(_json), parsed.GetValue(_verbose));

    /// <summary>As arguments for a configuration of a command line; the last of a name counts.</summary>
    public string[] SettingsOf(ParseResult parsed)
    {
        string name = $"--{StorageOptions.Section}:{nameof(StorageOptions.DataFolder)}";
        string? variable = Environment.GetEnvironmentVariable(DataVariable);

        return
        [
            .. string.IsNullOrEmpty(variable) ? [] : new[] { $"{name}={variable}" },
            .. settings,
            .. parsed.GetValue(_data) is { } data ? [$"{name}={data}"] : Array.Empty<string>(),
        ];
    }

    public IConfigurationRoot ConfigurationOf(ParseResult parsed) => new ConfigurationBuilder()
        .AddInMemoryCollection(CommandDefaults)
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
        .AddEnvironmentVariables()
        .AddCommandLine(SettingsOf(parsed))
        .Build();
}
