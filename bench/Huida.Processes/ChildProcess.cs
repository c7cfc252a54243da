using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Huida.Processes;

/// <summary>A process that ends with its owner, together with whatever it started.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private const int Terminate = 15; // SIGTERM

    private readonly Process _process;
    private readonly StringBuilder _messages = new();

    private ChildProcess(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_messages)
            {
                _messages.AppendLine(line.Data);
            }
        };
        _process.BeginErrorReadLine();
    }

    public StreamReader Output => _process.StandardOutput;

    /// <summary>What it wrote to standard error so far.</summary>
    public string Messages
    {
        get
        {
            lock (_messages)
            {
                return _messages.ToString();
            }
        }
    }

    public long ResidentBytes
    {
        get
        {
            _process.Refresh();

            return _process.WorkingSet64; // on Linux, what /proc calls VmRSS
        }
    }

    public static ChildProcess Start(ProcessStartInfo command)
    {
        command.RedirectStandardOutput = true;
        command.RedirectStandardError = true;

        return new ChildProcess(Process.Start(command)!);
    }

    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);

        return _process.ExitCode;
    }

    /// <summary>Ends it as a person or a service manager would.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _ = Kill(_process.Id, Terminate);

        return WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
