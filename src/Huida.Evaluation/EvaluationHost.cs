using Huida.Answering;
using Huida.Knowledge.Indexing;
using Huida.Knowledge.Ingesting;
using Huida.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Huida.Evaluation;

/// <summary>
/// All modules over a data folder of their own in the temporary directory, with default settings but no deadline: a measurement touches
/// nobody's data and nobody's settings touch it. Disposing deletes the folder.
/// </summary>
public sealed class EvaluationHost : IAsyncDisposable
{
    private const string NoDeadline = "00:10:00"; // the longest that the setting allows

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "huida-evaluation-" + Guid.NewGuid().ToString("N"));
    private readonly ServiceProvider _services;

    private EvaluationHost()
    {
        var settings = new Dictionary<string, string?>
        {
            [$"{StorageOptions.Section}:{nameof(StorageOptions.DataFolder)}"] = _folder,
            [$"{AnsweringOptions.Section}:{nameof(AnsweringOptions.RouteDeadline)}"] = NoDeadline,
        };
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<TimeProvider>(Day)
            .AddAnswering()
            .AddEvaluation()
            .BuildServiceProvider();
    }

    internal EvaluationDay Day { get; } = new();

    public static async Task<EvaluationHost> OpenAsync(CancellationToken cancellationToken)
    {
        var host = new EvaluationHost();
        var opening = await host.Get<DataFolder>().OpenAsync(TimeSpan.Zero, cancellationToken);
        if (opening is FolderOpening.Opened)
        {
            return host;
        }

        await host.DisposeAsync();
        throw new IOException($"Cannot use the temporary folder {host._folder}: {opening}. Set TMPDIR to one that can be written.");
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Ingests files into a new knowledge base and brings the index up to date. Every file must be readable.</summary>
    internal async Task<KnowledgeBase> IngestAsync(
        string knowledgeBase, IReadOnlyList<SourceFile> files, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        string who = Scope.Owner.Who;
        var target = await Get<KnowledgeBases>().CreateAsync(knowledgeBase, isSample: false, who, cancellationToken);
        var report = await Get<Ingestion>().IngestAsync(
            new IngestRequest(target.Id, Groups: [], Prune: false), files, who, IngestProgressOf(progress), cancellationToken);
        if (report.Failed.Count > 0)
        {
            throw new InvalidDataException($"{report.Failed[0].File} cannot be read ({report.Failed[0].Reason}); all of the set is needed.");
        }

        await Get<LexicalIndex>().CatchUpAsync(cancellationToken);

        return target;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static Forwarded? IngestProgressOf(IProgress<EvaluationProgress>? progress) => progress is null ? null : new Forwarded(progress);

    private sealed class Forwarded(IProgress<EvaluationProgress> progress) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => progress.Report(new EvaluationProgress(EvaluationStage.Ingesting, value.FilesDone, value.FilesTotal));
    }
}
