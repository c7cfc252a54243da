using Huida.Evaluation.Labels;
using Huida.Knowledge.Content;
using Huida.Knowledge.Ingesting;
using Huida.Storage;
using Huida.TextToSql.Connections;

namespace Huida.Evaluation.Campus;

/// <summary>The sample knowledge base on disk: documents, FAQ entries and the questions about them.</summary>
/// <param name="Folder">Holds documents/, faq.*.csv, database/ and questions/.</param>
public sealed record CampusSample(string Folder)
{
    public const string Name = "campus";

    /// <summary>As it lies beside the program.</summary>
    public static CampusSample Shipped { get; } = new(Path.Combine(AppContext.BaseDirectory, "samples", "campus"));

    /// <summary>The labelled questions of a part, in the order of their files' names.</summary>
    public async Task<LabelResult<IReadOnlyList<LabelledSet>>> ReadQuestionsAsync(Part part, CancellationToken cancellationToken)
    {
        string pattern = part == Part.Measure ? "measure*.json" : "calibrate*.json";
        var sets = new List<LabelledSet>();
        foreach (string file in Files("questions", pattern))
        {
            switch (await LabelledQuestions.ReadAsync(file, cancellationToken))
            {
                case LabelResult<LabelledSet>.Good(var set):
                    sets.Add(set);
                    break;
                case LabelResult<LabelledSet>.Bad(var fault):
                    return new LabelResult<IReadOnlyList<LabelledSet>>.Bad(fault);
            }
        }

        return sets.Count == 0
            ? new LabelResult<IReadOnlyList<LabelledSet>>.Bad(new LabelFault(pattern, null, LabelProblem.Unreadable, Path.Combine(Folder, "questions", pattern)))
            : new LabelResult<IReadOnlyList<LabelledSet>>.Good(sets);
    }

    /// <summary>Brings documents, FAQ entries and the database into the host through the services that everyone uses.</summary>
    internal async Task LoadAsync(EvaluationHost host, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        var files = SourceFiles.FromPaths([Path.Combine(Folder, "documents")]);
        var knowledgeBase = await host.IngestAsync(Name, files, progress, cancellationToken);
        foreach (string file in Files("", "faq.*.csv"))
        {
            await ImportFaqAsync(host, knowledgeBase, file, cancellationToken);
        }

        foreach (string file in Files("database", "*.sqlite"))
        {
            await ConnectAsync(host, knowledgeBase, file, cancellationToken);
        }
    }

    private static async Task ConnectAsync(EvaluationHost host, KnowledgeBase knowledgeBase, string file, CancellationToken cancellationToken)
    {
        string notes = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(file)!, "notes.yaml"), cancellationToken);
        var source = new DatabaseSource(DatabaseDialect.Sqlite, file, IsVariable: false);
        var added = await host.Get<ConnectedDatabases>().AddAsync(new NewDatabase(Name, source, [knowledgeBase.Id], [], notes), Scope.Owner, cancellationToken);
        if (added is not DatabaseOutcome.Done)
        {
            throw new InvalidDataException($"{file} cannot be asked: {added}; all of the sample is needed.");
        }
    }

    private static async Task ImportFaqAsync(EvaluationHost host, KnowledgeBase knowledgeBase, string file, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(file);
        var import = await host.Get<FaqEntries>().ImportAsync(knowledgeBase.Id, content, Path.GetFileName(file), Scope.Owner.Who, cancellationToken);
        if (import.Failed.Count > 0)
        {
            throw new InvalidDataException($"{file}, row {import.Failed[0].Row}: {import.Failed[0].Reason}; all of the sample is needed.");
        }
    }

    private string[] Files(string folder, string pattern)
    {
        string path = Path.Combine(Folder, folder);
        string[] files = Directory.Exists(path) ? Directory.GetFiles(path, pattern) : [];
        Array.Sort(files, StringComparer.Ordinal);

        return files;
    }
}
