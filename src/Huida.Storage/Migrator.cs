using System.Reflection;
using Dapper;
using DbUp.Engine;
using Microsoft.Extensions.Logging;

namespace Huida.Storage;

/// <summary>Brings the store up to date: every module's scripts in the order of the modules, all or none, each once.</summary>
internal sealed partial class Migrator(Database database, IEnumerable<MigrationScripts> modules, TimeProvider time, ILogger<Migrator> logger)
{
    private const string Journal = "migration";

    /// <summary>The version of this program, as the store keeps it.</summary>
    public static string Version { get; } = typeof(Migrator).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public async Task<FolderOpening> RunAsync(CancellationToken cancellationToken)
    {
        await database.PrepareAsync(cancellationToken);
        bool isNew = !await database.HasTableAsync(Journal, cancellationToken);
        var (done, version) = isNew ? ([], null) : await ReadAsync(cancellationToken);
        var known = modules.Prepend(MigrationScripts.Of(typeof(Migrator).Assembly)) // first, whatever the order of registration
            .DistinctBy(module => module.Module)
            .SelectMany(module => module.For(database.Dialect))
            .ToList();
        if (done.Except(known.Select(script => script.Name)).FirstOrDefault() is { } unknown)
        {
            LogNewer(version, Version, unknown);
            return new FolderOpening.FromNewerVersion(version ?? unknown);
        }

        var missing = known.FindAll(script => !done.Contains(script.Name));
        if (missing.Count > 0)
        {
            if (!isNew)
            {
                await CopyAsync(version, cancellationToken);
            }

            Run(missing);
        }

        if (version != Version)
        {
            await WriteVersionAsync(cancellationToken);
        }

        return new FolderOpening.Opened(isNew);
    }

    private async Task<(HashSet<string> Done, string? Version)> ReadAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var done = await connection.QueryAsync<string>($"SELECT scriptname FROM {Journal}");
        string? version = await connection.ExecuteScalarAsync<string?>("SELECT version FROM store");

        return ([.. done], version);
    }

    private async Task CopyAsync(string? version, CancellationToken cancellationToken)
    {
        if (await database.CopyAsync(cancellationToken) is { } copy)
        {
            LogCopied(version, copy);
        }
        else
        {
            LogNotCopied(version);
        }
    }

    private void Run(List<MigrationScript> scripts)
    {
        var result = database.Upgrade(Journal)
            .WithScripts(scripts.Select((script, order) => // DbUp itself would order by name, which begins with the module's
                new SqlScript(script.Name, script.Read(), new SqlScriptOptions { RunGroupOrder = order })))
            .WithVariables(database.Variables.ToDictionary())
            .WithTransaction()
            .LogTo(new DebugUpgradeLog(logger))
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw new InvalidOperationException($"The migration {result.ErrorScript?.Name} failed; the store is as it was.", result.Error);
        }

        LogMigrated(scripts.Count, Version);
    }

    private async Task WriteVersionAsync(CancellationToken cancellationToken) => await database.WriteAsync("huida", write => write.Connection.ExecuteAsync(
        """
        INSERT INTO store (id, created_at, version) VALUES (1, @now, @Version)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version
        """,
        new { now = time.GetUtcNow().ToUnixTimeMilliseconds(), Version },
        write.Transaction), cancellationToken);

    [LoggerMessage(LogLevel.Information, "Ran {Count} migrations; the store is now of version {Version}")]
    private partial void LogMigrated(int count, string version);

    [LoggerMessage(LogLevel.Information, "Copied the database of version {Version} to {Copy} before migrating it")]
    private partial void LogCopied(string? version, string copy);

    [LoggerMessage(LogLevel.Information, "Migrating the PostgreSQL store of version {Version}; a copy of it is its administrator's to make")]
    private partial void LogNotCopied(string? version);

    [LoggerMessage(LogLevel.Error, "The store is of version {StoreVersion}, newer than this program's {Version}: it has run {Script}. Start that version or a later one")]
    private partial void LogNewer(string? storeVersion, string version, string script);
}
