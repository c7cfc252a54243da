using Huida.Knowledge.Content;
using Huida.Server.Api;
using Huida.Server.Words;
using Huida.Storage;

namespace Huida.Server.Operations;

/// <summary>Imports FAQ entries into a knowledge base that someone named.</summary>
internal sealed class FaqImporting(FaqEntries entries, NamedKnowledgeBases knowledgeBases)
{
    /// <param name="knowledgeBase">By name; null is the default one.</param>
    public async Task<Outcome<FaqImportJson>> ImportAsync(
        string? knowledgeBase, string fileName, Stream content, Scope scope, Messages messages, CancellationToken cancellationToken)
    {
        var target = await knowledgeBases.ForWritingAsync(knowledgeBase, scope, messages, cancellationToken);

        return await target.ThenAsync(async target =>
            FaqImportJson.From(await entries.ImportAsync(target.Id, content, fileName, scope.Who, cancellationToken), messages));
    }
}
