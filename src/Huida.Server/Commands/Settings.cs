using System.Text.RegularExpressions;

namespace Huida.Server.Commands;

/// <summary>Settings on the command line, <c>--Huida:Answering:Threshold=0.4</c>, which any command takes among its own arguments.</summary>
internal static partial class Settings
{
    private const string EndOfOptions = "--";

    /// <summary>Parts settings from the arguments that a command knows. What stands after <c>--</c> is no setting.</summary>
    public static (string[] Settings, string[] Arguments) Split(IReadOnlyList<string> args)
    {
        int end = args.TakeWhile(arg => arg != EndOfOptions).Count();
        var parts = args.Index().ToLookup(arg => arg.Index < end && Setting().IsMatch(arg.Item), arg => arg.Item);

        return ([.. parts[true]], [.. parts[false]]);
    }

    // The names without a colon are the host's own.
    [GeneratedRegex("^--([A-Za-z]\\w*(:\\w+)+|Huida|environment|contentRoot|applicationName)=", RegexOptions.IgnoreCase)]
    private static partial Regex Setting();
}
