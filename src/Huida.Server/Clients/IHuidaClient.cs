using Huida.Evaluation.Fitting;
using Huida.Knowledge.Ingesting;
using Huida.Server.Api;
using Huida.Server.Operations;

namespace Huida.Server.Clients;

/// <summary>
/// What a command asks of a data folder: of its owner over HTTP where one serves it, else of this process. Both end in the same
/// operations, and words come in the language of the command.
/// </summary>
internal interface IHuidaClient : IAsyncDisposable
{
    /// <summary>Where pages of this folder can be opened; null where nobody serves it.</summary>
    string? Address { get; }

    Task<Outcome<AnswerJson>> AskAsync(AskJson asked, CancellationToken cancellationToken);

    Task<Outcome<SqlJson>> AskDatabaseAsync(string name, AskDatabaseJson asked, CancellationToken cancellationToken);

    Task<Outcome<IngestJson>> IngestAsync(
        IngestOrder order, IReadOnlyList<SourceFile> files, IProgress<IngestProgress>? progress, CancellationToken cancellationToken);

    /// <param name="knowledgeBase">By name; null is the default one.</param>
    Task<Outcome<FaqImportJson>> ImportFaqAsync(string? knowledgeBase, string fileName, Stream content, CancellationToken cancellationToken);

    /// <param name="questions">A file of labelled questions about what the folder holds.</param>
    Task<Outcome<CalibrationReport>> CalibrateAsync(string fileName, Stream questions, CancellationToken cancellationToken);

    Task<Outcome<KnowledgeBasesJson>> ListKnowledgeBasesAsync(CancellationToken cancellationToken);

    Task<Outcome<KnowledgeBaseJson>> CreateKnowledgeBaseAsync(string name, CancellationToken cancellationToken);

    Task<Outcome<KnowledgeBaseJson>> DeleteKnowledgeBaseAsync(string name, CancellationToken cancellationToken);

    Task<Outcome<DatabasesJson>> ListDatabasesAsync(CancellationToken cancellationToken);

    Task<Outcome<DatabaseJson>> AddDatabaseAsync(AddDatabaseJson wanted, CancellationToken cancellationToken);

    Task<Outcome<RemovedDatabaseJson>> RemoveDatabaseAsync(string name, CancellationToken cancellationToken);

    Task<Outcome<DatabaseJson>> RefreshDatabaseAsync(string name, CancellationToken cancellationToken);

    Task<Outcome<DatabaseNotesJson>> ReadDatabaseNotesAsync(string name, CancellationToken cancellationToken);

    Task<Outcome<DatabaseJson>> SetDatabaseNotesAsync(string name, DatabaseNotesJson notes, CancellationToken cancellationToken);
}
