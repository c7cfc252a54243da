using Huida.Knowledge.Content;
using Huida.Storage;

namespace Huida.Knowledge.Ingesting;

/// <summary>
/// Cuts documents anew after the chunker changed: from the original, read by today's readers, else from the stored text. Where the text
/// stays the same, so does the revision.
/// </summary>
internal sealed class Recutting(Database database, DocumentCutter cutter)
{
    private const string Who = "huida";

    /// <returns>The id of the document that it cut, the next after <paramref name="after"/>; null when none is left.</returns>
    public async Task<Guid?> RecutNextAsync(Guid after, CancellationToken cancellationToken)
    {
        DocumentState? next;
        await using (var connection = await database.OpenAsync(cancellationToken))
        {
            next = await DocumentRows.FindCutOtherwiseAsync(connection, cutter.Fingerprint, after);
        }

        if (next is null)
        {
            return null;
        }

        var cut = await cutter.CutAsync(next.Source, next.OriginalHash, cancellationToken) as CutOutcome.Ready
            ?? await CutTextAsync(next, cancellationToken) as CutOutcome.Ready;
        if (cut is not null)
        {
            await database.WriteAsync(
                Who, write => DocumentRows.WriteAsync(write, next.KnowledgeBase, next.Source, next.Groups, cut.Document), cancellationToken);
        }

        return next.Id;
    }

    private async Task<CutOutcome?> CutTextAsync(DocumentState document, CancellationToken cancellationToken)
    {
        var stored = await IndexableDocument.FindAsync(database, document.Id, cancellationToken);

        return stored is null ? null : cutter.CutText(stored, document.OriginalHash, document.Bytes);
    }
}
