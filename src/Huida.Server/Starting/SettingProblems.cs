using System.Text.RegularExpressions;
using Huida.Server.Words;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;

namespace Huida.Server.Starting;

/// <summary>Names a bad setting, its value and where that came from.</summary>
internal static partial class SettingProblems
{
    /// <returns>Null where the exception is about something else.</returns>
    public static Problem? Describe(Exception exception, IConfiguration configuration, Messages messages) => exception switch
    {
        OptionsValidationException invalid => Describe(invalid, configuration, messages),
        AggregateException { InnerExceptions: [OptionsValidationException first, ..] } => Describe(first, configuration, messages),
        InvalidOperationException when Unconvertible().Match(exception.Message) is { Success: true } match =>
            Describe(match.Groups["key"].Value, messages.Format("Setting.Unconvertible", TypeOf(match.Groups["type"].Value)), configuration, messages),
        _ => null,
    };

    // By convention XxxOptions is read from the section Huida:Xxx; a test holds it.
    private static Problem Describe(OptionsValidationException invalid, IConfiguration configuration, Messages messages)
    {
        string section = $"Huida:{invalid.OptionsType.Name[..^"Options".Length]}";
        var match = PropertyFailure().Match(invalid.Failures.First());

        return Describe($"{section}:{match.Groups["property"].Value}", Reason(match.Groups["reason"].Value, messages), configuration, messages);
    }

    private static Problem Describe(string key, string reason, IConfiguration configuration, Messages messages)
    {
        var provider = ((IConfigurationRoot)configuration).Providers.LastOrDefault(provider => provider.TryGet(key, out _));

        return messages.Problem(ProblemCode.SettingBad, key, configuration[key], SourceOf(provider, key, messages), reason);
    }

    private static string SourceOf(IConfigurationProvider? provider, string key, Messages messages) => provider switch
    {
        null => messages["Setting.Nowhere"],
        CommandLineConfigurationProvider => messages["Setting.CommandLine"],
        EnvironmentVariablesConfigurationProvider => messages.Format("Setting.Environment", key.Replace(":", "__", StringComparison.Ordinal)),
        JsonConfigurationProvider json => messages.Format("Setting.File", json.Source.Path),
        _ => provider.ToString()!,
    };

    private static string Reason(string reason, Messages messages) => Range().Match(reason) switch
    {
        { Success: true } match => messages.Format("Setting.Range", match.Groups["least"].Value, match.Groups["most"].Value),
        _ => reason.EndsWith("is required.", StringComparison.Ordinal) ? messages["Setting.Required"] : reason.TrimEnd('.'),
    };

    private static string TypeOf(string type) => type[(type.LastIndexOf('.') + 1)..];

    [GeneratedRegex("^Failed to convert configuration value .*at '(?<key>[^']+)' to type '(?<type>[^']+)'", RegexOptions.Singleline)]
    private static partial Regex Unconvertible();

    [GeneratedRegex(@"^(?<property>[\w:]+): (?<reason>.*)$", RegexOptions.Singleline)]
    private static partial Regex PropertyFailure();

    [GeneratedRegex(@"must be between (?<least>\S+) and (?<most>\S+?)\.?$")]
    private static partial Regex Range();
}
