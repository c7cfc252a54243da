using Microsoft.Extensions.Logging.Console;

namespace Huida.Server.Terminal;

internal static class CommandLog
{
    /// <summary>Logs to standard error, so that standard output holds the result alone: warnings, or everything when asked to be verbose.</summary>
    public static ILoggingBuilder AddCommandLog(this ILoggingBuilder logging, bool isVerbose)
    {
        logging.SetMinimumLevel(isVerbose ? LogLevel.Information : LogLevel.Warning);
        logging.AddSimpleConsole(format => format.SingleLine = true);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        return logging;
    }
}
