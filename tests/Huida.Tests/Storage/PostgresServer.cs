using System.Diagnostics;
using Huida.Tests.Storage;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Huida.Tests.Storage;

/// <summary>
/// A PostgreSQL server of this test run, in a temporary folder behind a Unix socket, started for the first test that asks for it. It
/// stops with the run, even a killed one. Where it cannot be had, tests that ask for it are skipped.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string InstallationFolder = "/usr/lib/postgresql";

    // Waits on its standard input, which closes when this process ends, however it ends.
    private const string Script =
        """
        trap '' INT TERM HUP
        mkdir -m 755 "$1" && cd "$1" || exit
        "$2/initdb" -D data -U huida --auth=trust --locale=C --encoding=UTF8 --no-sync >&2 &&
        "$2/pg_ctl" -D data -l log -w -o "-k '$1' -c listen_addresses='' -c fsync=off" start >&2 &&
        echo ready
        cat > /dev/null
        "$2/pg_ctl" -D data -m immediate stop >&2
        cd / && rm -rf "$1"
        """;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "huida-pg-" + Guid.NewGuid().ToString("N")[..12]);
    private readonly Lazy<Task> _started;
    private Process? _process;

    public PostgresServer() => _started = new(StartAsync);

    /// <summary>A new, empty database of this server; skips the test where there is no server to be had.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        string? binaries = FindBinaries();
        Assert.SkipUnless(binaries is not null, $"No PostgreSQL server under {InstallationFolder}: install Debian's postgresql.");
        Assert.SkipUnless(Environment.UserName != "root" || FindUser() is not null, "PostgreSQL refuses root: add a user huida-test or postgres.");
        await _started.Value;

        string name = "test_" + Guid.NewGuid().ToString("N");
        await using var server = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var command = server.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        return ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }

    private async Task StartAsync()
    {
        string[] command = ["sh", "-c", Script, "sh", _folder, FindBinaries()!];
        string[] line = Environment.UserName == "root" ? ["runuser", "-u", FindUser()!, "--", .. command] : command;
        _process = Process.Start(new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = new List<string>();
        _process.ErrorDataReceived += (_, told) => errors.Add(told.Data ?? "");
        _process.BeginErrorReadLine();

        if (await _process.StandardOutput.ReadLineAsync() != "ready")
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {string.Join('\n', errors)}");
        }
    }

    private string ConnectionString(string database) => $"Host={_folder};Username=huida;Database={database}";

    private static string? FindBinaries() => Directory.Exists(InstallationFolder)
        ? Directory.EnumerateDirectories(InstallationFolder)
            .Select(version => Path.Combine(version, "bin"))
            .LastOrDefault(binaries => File.Exists(Path.Combine(binaries, "initdb")))
        : null;

    private static string? FindUser() => File.ReadLines("/etc/passwd")
        .Select(line => line.Split(':')[0])
        .FirstOrDefault(user => user is "huida-test" or "postgres");
}
