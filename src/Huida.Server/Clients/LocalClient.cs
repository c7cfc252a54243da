using Huida.Evaluation.Fitting;
using Huida.Knowledge.Ingesting;
using Huida.Server.Api;
using Huida.Server.Operations;
using Huida.Server.Words;
using Huida.Storage;

namespace Huida.Server.Clients;

/// <summary>Does the work in this process, which has the data folder open, as its owner.</summary>
internal sealed class LocalClient(ServiceProvider services, Messages messages) : IHuidaClient
{
    private static readonly Scope Owner = Scope.Owner;

    public string? Address => null;

    private NamedDatabases Databases => services.GetRequiredService<NamedDatabases>();

    public Task<Outcome<AnswerJson>> AskAsync(AskJson asked, CancellationToken cancellationToken) =>
        services.GetRequiredService<Asking>().AskAsync(asked, Owner, messages, cancellationToken);

    public Task<Outcome<SqlJson>> AskDatabaseAsync(string name, AskDatabaseJson asked, CancellationToken cancellationToken) =>
        services.GetRequiredService<AskingDatabase>().AskAsync(name, asked, Owner, messages, cancellationToken);

    public Task<Outcome<IngestJson>> IngestAsync(
        IngestOrder order, IReadOnlyList<SourceFile> files, IProgress<IngestProgress>? progress, CancellationToken cancellationToken) =>
        services.GetRequiredService<Ingesting>().IngestAsync(order, files, Owner, messages, progress, cancellationToken);

    public Task<Outcome<FaqImportJson>> ImportFaqAsync(string? knowledgeBase, string fileName, Stream content, CancellationToken cancellationToken) =>
        services.GetRequiredService<FaqImporting>().ImportAsync(knowledgeBase, fileName, content, Owner, messages, cancellationToken);

    public Task<Outcome<CalibrationReport>> CalibrateAsync(string fileName, Stream questions, CancellationToken cancellationToken) =>
        services.GetRequiredService<Calibrating>().CalibrateAsync(fileName, questions, Owner, messages, cancellationToken);

    public async Task<Outcome<KnowledgeBasesJson>> ListKnowledgeBasesAsync(CancellationToken cancellationToken) =>
        await services.GetRequiredService<NamedKnowledgeBases>().ListAsync(Owner, cancellationToken);

    public Task<Outcome<KnowledgeBaseJson>> CreateKnowledgeBaseAsync(string name, CancellationToken cancellationToken) =>
        services.GetRequiredService<NamedKnowledgeBases>().CreateAsync(name, Owner, messages, cancellationToken);

    public Task<Outcome<KnowledgeBaseJson>> DeleteKnowledgeBaseAsync(string name, CancellationToken cancellationToken) =>
        services.GetRequiredService<NamedKnowledgeBases>().DeleteAsync(name, Owner, messages, cancellationToken);

    public async Task<Outcome<DatabasesJson>> ListDatabasesAsync(CancellationToken cancellationToken) =>
        await Databases.ListAsync(Owner, messages, cancellationToken);

    public Task<Outcome<DatabaseJson>> AddDatabaseAsync(AddDatabaseJson wanted, CancellationToken cancellationToken) =>
        Databases.AddAsync(wanted, Owner, messages, cancellationToken);

    public Task<Outcome<RemovedDatabaseJson>> RemoveDatabaseAsync(string name, CancellationToken cancellationToken) =>
        Databases.RemoveAsync(name, Owner, messages, cancellationToken);

    public Task<Outcome<DatabaseJson>> RefreshDatabaseAsync(string name, CancellationToken cancellationToken) =>
        Databases.RefreshAsync(name, Owner, messages, cancellationToken);

    public Task<Outcome<DatabaseNotesJson>> ReadDatabaseNotesAsync(string name, CancellationToken cancellationToken) =>
        Databases.NotesAsync(name, Owner, messages, cancellationToken);

    public Task<Outcome<DatabaseJson>> SetDatabaseNotesAsync(string name, DatabaseNotesJson notes, CancellationToken cancellationToken) =>
        Databases.SetNotesAsync(name, notes, Owner, messages, cancellationToken);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
