using System.Diagnostics;

namespace Huida.Processes;

/// <summary>Commands that run to their end.</summary>
internal static class HuidaCommand
{
    /// <summary>Builds what is measured where its sources changed, outside every time.</summary>
    /// <returns>The version, with its commit.</returns>
    public static async Task<string> BuildAsync(CancellationToken cancellationToken)
    {
        string output = await RunAsync(new ProcessStartInfo(Repository.Wrapper, ["--version"]), cancellationToken);

        return output.Trim();
    }

    /// <summary>Asks, and returns the time from the process's start to its exit.</summary>
    public static async Task<TimeSpan> AskAsync(string dataFolder, string question, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        await RunAsync(new ProcessStartInfo(Repository.Wrapper, ["ask", question, "--data", dataFolder]), cancellationToken);

        return Stopwatch.GetElapsedTime(start);
    }

    /// <returns>Standard output. A command that fails is a <see cref="MeasurementException"/>.</returns>
    public static async Task<string> RunAsync(ProcessStartInfo command, CancellationToken cancellationToken)
    {
        await using var process = ChildProcess.Start(command);
        string output = await process.Output.ReadToEndAsync(cancellationToken);
        int exitCode = await process.WaitAsync(cancellationToken);

        return exitCode == 0
            ? output
            : throw new MeasurementException($"{command.FileName} {string.Join(' ', command.ArgumentList)} ended with {exitCode}.\n{process.Messages}");
    }
}
