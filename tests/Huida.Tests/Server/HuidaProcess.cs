using System.Diagnostics;
using Huida.Tests.Server.Pages.Browsing;

namespace Huida.Tests.Server;

/// <summary>What a run of the program left.</summary>
internal sealed record Finished(int ExitCode, string Output, string Error);

/// <summary>The built program as a process of its own, in English, over a data folder of its own.</summary>
internal sealed class HuidaProcess : IAsyncDisposable
{
    private static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Huida.Server", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "huida.dll"));

    private readonly Process _process;

    private HuidaProcess(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    public string Address { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Finished> RunAsync(TemporaryFolder data, string[] arguments, string input = "", params (string Name, string Value)[] variables)
    {
        using var process = Start(data, arguments, variables);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);

        return new Finished(process.ExitCode, await output, await error);
    }

    /// <summary>A server on a free port, once it has said its address.</summary>
    public static async Task<HuidaProcess> ServeAsync(TemporaryFolder data, params string[] arguments)
    {
        var process = Start(data, ["--urls", "http://127.0.0.1:0", "--no-sample", .. arguments], []);
        _ = process.StandardError.ReadToEndAsync(Cancellation);
        string line = await process.StandardOutput.ReadLineAsync(Cancellation) ?? throw new InvalidOperationException("The server did not start.");

        return new HuidaProcess(process, line[line.IndexOf("http", StringComparison.Ordinal)..]);
    }

    /// <summary>As kill -9 does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static Process Start(TemporaryFolder data, string[] arguments, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data.Path,
        };
        start.ArgumentList.Add(Program);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["HUIDA_DATA"] = Path.Combine(data.Path, "data");
        start.Environment["LC_ALL"] = "C";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
