using Huida.Knowledge.Content;
using Huida.Knowledge.Ingesting;
using Huida.Storage;
using Huida.TextToSql.Connections;

namespace Huida.Server.Operations;

/// <summary>
/// The sample knowledge base, loaded into a folder that was never used before. A loading that was cut off is done again the next time:
/// what is there already costs a hash.
/// </summary>
internal sealed class Sample(
    DataFolder data, KnowledgeBases knowledgeBases, Ingestion ingestion, FaqEntries faqEntries, ConnectedDatabases databases, IConfiguration configuration)
{
    public const string Setting = "Huida:Sample";

    private const string Name = "campus";
    private const string Who = "huida";
    private const string DatabaseFile = "campus.sqlite";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples", "campus");

    private string Unfinished => Path.Combine(data.Path, "sample.unfinished");

    /// <param name="isNew">The data folder was never used before.</param>
    public bool IsDue(bool isNew) =>
        (isNew || File.Exists(Unfinished)) && configuration.GetValue(Setting, defaultValue: true) && Directory.Exists(Folder);

    public async Task LoadAsync(IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(Unfinished, [], cancellationToken);
        var sample = await knowledgeBases.CreateAsync(Name, isSample: true, Who, cancellationToken);
        await Task.WhenAll(AddTextsAsync(sample, progress, cancellationToken), AddDatabaseAsync(sample, cancellationToken));
        File.Delete(Unfinished);
    }

    private async Task AddTextsAsync(KnowledgeBase sample, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        var documents = SourceFiles.FromPaths([Path.Combine(Folder, "documents")]);
        await ingestion.IngestAsync(new IngestRequest(sample.Id, Groups: [], Prune: false), documents, Who, progress, cancellationToken);
        foreach (string file in Directory.EnumerateFiles(Folder, "faq.*.csv"))
        {
            await using var content = File.OpenRead(file);
            await faqEntries.ImportAsync(sample.Id, content, Path.GetFileName(file), Who, cancellationToken);
        }
    }

    /// <summary>A copy in the data folder: the program may be moved or replaced, and the folder be backed up alone. It goes with the sample.</summary>
    private async Task AddDatabaseAsync(KnowledgeBase sample, CancellationToken cancellationToken)
    {
        string file = Path.Combine(DatabasesOptions.OwnFolder, DatabaseFile);
        string copy = Path.Combine(data.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(Path.Combine(Folder, "database", DatabaseFile), copy, overwrite: true);
        string notes = await File.ReadAllTextAsync(Path.Combine(Folder, "database", "notes.yaml"), cancellationToken);
        var source = new DatabaseSource(DatabaseDialect.Sqlite, file, IsVariable: false);
        await databases.AddAsync(new NewDatabase(Name, source, [sample.Id], Groups: [], notes), new Scope(Who, Role.Administrator), cancellationToken);
    }
}
