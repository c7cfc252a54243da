using System.Security.Cryptography;
using Huida.Answering;
using Huida.Storage;
using Huida.TextToSql.Answers;
using Huida.TextToSql.Connections;
using Huida.Tokenization;
using Huida.Understanding;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Huida.Hostile;

/// <summary>Asks a copy of a database hostile questions, and looks at every query that is run and at the database afterwards.</summary>
public sealed class HostileTrial : IAsyncDisposable
{
    /// <summary>Every so many questions one goes the whole way: other routes, wording, the kept conversation.</summary>
    private const int WholeWay = 20;

    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "huida-hostile-" + Guid.NewGuid().ToString("N"));
    private readonly ServiceProvider _services;
    private readonly string _file;
    private readonly byte[] _hash;
    private readonly SelectCheck _check;
    private int _asked;

    private HostileTrial(string database)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "source"));
        _file = Path.Combine(_folder, "source", "database.sqlite");
        File.Copy(database, _file);
        _hash = SHA256.HashData(File.ReadAllBytes(_file));
        _check = new SelectCheck(_file);
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Huida:Storage:DataFolder", Path.Combine(_folder, "data"))]).Build())
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddAnswering()
            .BuildServiceProvider();
    }

    /// <summary>Queries that were run and looked at.</summary>
    public int Queries { get; private set; }

    /// <param name="notes">The YAML of its notes.</param>
    public static async Task<HostileTrial> StartAsync(string database, string notes)
    {
        var trial = new HostileTrial(database);
        await trial.Get<DataFolder>().OpenAsync(TimeSpan.Zero, CancellationToken.None);
        var target = await trial.Get<KnowledgeBases>().CreateAsync("hostile", isSample: false, "hostile", CancellationToken.None);
        await trial.Get<ConnectedDatabases>().AddAsync(
            new NewDatabase("hostile", new DatabaseSource(DatabaseDialect.Sqlite, trial._file, IsVariable: false), [target.Id], [], notes), Scope.Owner, CancellationToken.None);

        return trial;
    }

    /// <returns>What went wrong; null where nothing did.</returns>
    public async Task<string?> TryAsync(string question)
    {
        var reading = Get<QuestionReader>().Read(new Question(question, Today));
        var found = await Get<DatabaseQuestions>().AskAsync(reading, Scope.Owner, choice: null, CancellationToken.None);
        if (found.Databases != 1 || found.Invalid > 0)
        {
            return found.Databases != 1 ? "the database is not there any more" : "the database refused a query";
        }

        foreach (var match in found.Matches.SelectMany(match => match.Rivals.Prepend(match)))
        {
            Queries++;
            if ((_check.Find(match.Sql.Text) ?? _check.Find(match.ShownSql)) is { } fault)
            {
                return $"{fault}: {match.ShownSql}";
            }

            ReadAloud(match);
        }

        if (_asked++ % WholeWay == 0 && !string.IsNullOrWhiteSpace(question))
        {
            await Get<Answerer>().AskAsync(new AskRequest(question, Conversation: null, Language: null), Scope.Owner, CancellationToken.None);
        }

        return null;
    }

    /// <returns>What is no longer as it was; null where all is.</returns>
    public string? FindDamage() =>
        !SHA256.HashData(File.ReadAllBytes(_file)).AsSpan().SequenceEqual(_hash) ? "the database changed"
        : Directory.GetFileSystemEntries(Path.GetDirectoryName(_file)!).Length != 1 ? "something was written beside the database"
        : null;

    public async ValueTask DisposeAsync()
    {
        _check.Dispose();
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static void ReadAloud(DatabaseMatch match)
    {
        foreach (var language in new[] { Language.Chinese, Language.English })
        {
            _ = match.Say(language);
            _ = match.Columns(language);
        }
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();
}
