using System.Globalization;
using DbUp.Engine.Output;
using Microsoft.Extensions.Logging;

namespace Huida.Storage;

/// <summary>What DbUp tells is for who looks for a fault: all of it goes to Debug. A failure comes back as its result.</summary>
internal sealed partial class DebugUpgradeLog(ILogger logger) : IUpgradeLog
{
    public void LogTrace(string format, params object[] args) => Write(format, args);

    public void LogDebug(string format, params object[] args) => Write(format, args);

    public void LogInformation(string format, params object[] args) => Write(format, args);

    public void LogWarning(string format, params object[] args) => Write(format, args);

    public void LogError(string format, params object[] args) => Write(format, args);

    public void LogError(Exception ex, string format, params object[] args) => Write(format, args, ex);

    private void Write(string format, object[] args, Exception? exception = null)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            Log(args.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, args), exception);
        }
    }

    [LoggerMessage(LogLevel.Debug, "DbUp: {Text}")]
    private partial void Log(string text, Exception? exception);
}
