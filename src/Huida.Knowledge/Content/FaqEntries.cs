using Huida.Storage;

namespace Huida.Knowledge.Content;

/// <summary>The FAQ entries of the store. Within a knowledge base an entry is known by its question.</summary>
public sealed class FaqEntries(Database database, IEnumerable<IDerivedIndex> indexes)
{
    public const string Kind = FaqRows.Kind;

    /// <summary>Those in the scope, in the order in which they were added.</summary>
    public async Task<IReadOnlyList<FaqEntry>> ListAsync(Scope scope, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var stored = await FaqRows.ListAsync(connection, transaction: null, knowledgeBase: null);

        return [.. stored.Where(found => IsVisible(scope, found)).Select(found => found.Entry)];
    }

    /// <param name="revision">Null is the current one.</param>
    /// <returns>Null where it does not exist, is gone, or is not in the scope.</returns>
    public async Task<FaqEntry?> FindAsync(Scope scope, Guid id, int? revision, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var found = await FaqRows.FindAsync(connection, transaction: null, id, revision);

        // Deleted, it is read only by who names the revision, as a citation does.
        return found is null || !IsVisible(scope, found) || (found.IsDeleted && revision is null) ? null : found.Entry;
    }

    /// <summary>
    /// Imports CSV or XLSX (by <paramref name="fileName"/>) with a header row; columns question and answer, and optionally similar
    /// questions and tags, named in English or Chinese. Rows that cannot be used are named and the others imported, all at once.
    /// </summary>
    public async Task<FaqImport> ImportAsync(Guid knowledgeBase, Stream content, string fileName, string who, CancellationToken cancellationToken)
    {
        var (rows, failed) = FaqFile.Read(content, fileName);
        int[] outcomes = new int[Enum.GetValues<WriteOutcome>().Length];
        await database.WriteAsync(
            who,
            async write =>
            {
                foreach (var row in rows)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    outcomes[(int)await FaqRows.WriteAsync(write, knowledgeBase, row)]++;
                }

                return rows.Count;
            },
            cancellationToken);
        await indexes.CatchUpAsync(cancellationToken);

        return new FaqImport(
            outcomes[(int)WriteOutcome.Added], outcomes[(int)WriteOutcome.Changed], outcomes[(int)WriteOutcome.Unchanged], failed);
    }

    /// <summary>Deletes the entry; false where the scope has none of this id. Its rows stay readable by revision until the purge.</summary>
    public async Task<bool> DeleteAsync(Scope scope, Guid id, CancellationToken cancellationToken)
    {
        bool isDeleted = await database.WriteAsync(scope.Who, write => DeleteAsync(write, scope, id), cancellationToken);
        if (isDeleted)
        {
            await indexes.CatchUpAsync(cancellationToken);
        }

        return isDeleted;
    }

    private static async Task<bool> DeleteAsync(WriteTransaction write, Scope scope, Guid id)
    {
        var found = await FaqRows.FindAsync(write.Connection, write.Transaction, id, revision: null);
        if (found is not { IsDeleted: false } || !IsVisible(scope, found))
        {
            return false;
        }

        await FaqRows.MarkDeletedAsync(write, found.Entry);

        return true;
    }

    private static bool IsVisible(Scope scope, StoredFaqEntry found) => scope.Covers(found.Entry.KnowledgeBase) && scope.Sees(found.Groups);
}
