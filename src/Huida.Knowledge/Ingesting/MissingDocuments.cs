using Huida.Knowledge.Content;
using Huida.Storage;

namespace Huida.Knowledge.Ingesting;

/// <summary>The live documents of a knowledge base whose files are gone, once all files that there are are known.</summary>
internal sealed class MissingDocuments(Database database, IngestRequest request, string who)
{
    /// <param name="sources">Those of all files, failed ones too.</param>
    /// <param name="unreadable">Folders that could not be read: what is in them is not missing.</param>
    /// <returns>Their sources. With <see cref="IngestRequest.Prune"/> they were deleted.</returns>
    public async Task<IReadOnlyList<string>> FindAsync(
        IEnumerable<string> sources, IReadOnlyList<string> unreadable, bool mayPrune, CancellationToken cancellationToken)
    {
        var present = sources.Select(StoredText.Clean).ToHashSet();
        var missing = (await ListAsync(cancellationToken))
            .Where(document => !present.Contains(document.Source) && !unreadable.Any(folder => document.Source.StartsWith(folder + "/", StringComparison.Ordinal)))
            .ToList();
        if (request.Prune && mayPrune && missing.Count > 0)
        {
            await DeleteAsync(missing, cancellationToken);
        }

        return [.. missing.Select(document => document.Source)];
    }

    private async Task<IReadOnlyList<DocumentState>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);

        return await DocumentRows.ListAsync(connection, transaction: null, request.KnowledgeBase);
    }

    private Task<int> DeleteAsync(List<DocumentState> missing, CancellationToken cancellationToken) => database.WriteAsync(
        who,
        async write =>
        {
            foreach (var document in missing)
            {
                await DocumentRows.MarkDeletedAsync(write, document);
            }

            return missing.Count;
        },
        cancellationToken);
}
