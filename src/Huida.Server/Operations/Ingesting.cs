using Huida.Knowledge.Ingesting;
using Huida.Server.Api;
using Huida.Server.Words;
using Huida.Storage;

namespace Huida.Server.Operations;

/// <param name="KnowledgeBase">By name; null is the default one.</param>
/// <param name="Groups">Who may see the documents; none leaves known documents as they are, and new ones open to all.</param>
/// <param name="Prune">Delete the documents whose files are gone.</param>
internal sealed record IngestOrder(string? KnowledgeBase, IReadOnlyList<string> Groups, bool Prune);

/// <summary>Ingests files into a knowledge base that someone named.</summary>
internal sealed class Ingesting(Ingestion ingestion, NamedKnowledgeBases knowledgeBases)
{
    public async Task<Outcome<IngestJson>> IngestAsync(
        IngestOrder order,
        IReadOnlyList<SourceFile> files,
        Scope scope,
        Messages messages,
        IProgress<IngestProgress>? progress,
        CancellationToken cancellationToken)
    {
        var target = await knowledgeBases.ForWritingAsync(order.KnowledgeBase, scope, messages, cancellationToken);

        return await target.ThenAsync(async target =>
        {
            var request = new IngestRequest(target.Id, order.Groups, order.Prune);
            var report = await ingestion.IngestAsync(request, files, scope.Who, progress, cancellationToken);

            return IngestJson.From(report, messages);
        });
    }

    /// <summary>Ends an ingestion whose files came one by one.</summary>
    public async Task<Outcome<IngestJson>> FinishAsync(
        IngestOrder order, FinishIngestionJson finish, Scope scope, Messages messages, CancellationToken cancellationToken)
    {
        var target = await knowledgeBases.ForWritingAsync(order.KnowledgeBase, scope, messages, cancellationToken);

        return await target.ThenAsync(async target =>
        {
            var request = new IngestRequest(target.Id, order.Groups, order.Prune);
            var missing = await ingestion.FinishAsync(request, finish.Sources ?? [], finish.Unreadable ?? [], scope.Who, cancellationToken);

            return new IngestJson(0, 0, 0, missing, []);
        });
    }
}
