using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Huida.Processes;

/// <summary>A server on a free port of its own, and a client that keeps its connection open.</summary>
internal sealed class HuidaServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    private readonly ChildProcess _process;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    private HuidaServer(ChildProcess process) => _process = process;

    /// <summary>From the start of the process until /health/ready first said yes.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    public double ResidentMegabytes => _process.ResidentBytes / 1e6;

    /// <summary>Starts a server and waits until it is ready.</summary>
    public static async Task<HuidaServer> StartAsync(string dataFolder, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        var process = ChildProcess.Start(
            new ProcessStartInfo(Repository.Wrapper, ["--urls", "http://127.0.0.1:0", "--data", dataFolder, "--json"]));
        HuidaServer server = new(process);
        try
        {
            await server.WaitUntilReadyAsync(start, cancellationToken);

            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens the first page, its body to the last byte.</summary>
    public async Task<TimeSpan> OpenFirstPageAsync(CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        string page = await _client.GetStringAsync("/", cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(start);

        return page.Contains("</html>", StringComparison.Ordinal) ? elapsed : throw new MeasurementException("The first page is not whole.");
    }

    /// <summary>Asks, and reads the answer to the last byte.</summary>
    /// <returns>The time that took, and whether there is an answer.</returns>
    public async Task<(TimeSpan Elapsed, bool IsAnswered)> AskAsync(string question, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        using var response = await _client.PostAsJsonAsync("/api/v1/answers", new { question }, cancellationToken);
        byte[] body = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(start);
        using var answer = JsonDocument.Parse(body);

        return (elapsed, answer.RootElement.GetProperty("route").GetString() != "none");
    }

    public Task StopAsync(CancellationToken cancellationToken) => _process.StopAsync(cancellationToken);

    public ValueTask DisposeAsync()
    {
        _client.Dispose();

        return _process.DisposeAsync();
    }

    private async Task WaitUntilReadyAsync(long start, CancellationToken cancellationToken)
    {
        string? line = await _process.Output.ReadLineAsync(cancellationToken);
        if (line is null)
        {
            await _process.WaitAsync(cancellationToken);
            throw new MeasurementException($"The server did not start.\n{_process.Messages}");
        }

        using var serving = JsonDocument.Parse(line);
        _client.BaseAddress = new Uri(serving.RootElement.GetProperty("address").GetString()!);
        while (!await IsReadyAsync(cancellationToken))
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new MeasurementException($"The server was not ready after {Patience.TotalMinutes} minutes.\n{_process.Messages}");
            }

            await Task.Delay(BetweenLooks, cancellationToken);
        }

        ReadyAfter = Stopwatch.GetElapsedTime(start);
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        using var response = await _client.GetAsync("/health/ready", cancellationToken);

        return response.IsSuccessStatusCode;
    }
}
