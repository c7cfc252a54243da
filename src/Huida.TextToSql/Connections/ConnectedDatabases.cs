using Huida.Storage;
using Huida.TextToSql.Notes;

namespace Huida.TextToSql.Connections;

/// <summary>A database to register.</summary>
/// <param name="Notes">YAML; empty for none.</param>
public sealed record NewDatabase(string Name, DatabaseSource Source, IReadOnlyList<Guid> KnowledgeBases, IReadOnlyList<string> Groups, string Notes);

/// <summary>
/// The databases that questions may be asked of. They stay where they are and are only read; what is kept of them here is where they
/// are, who may ask them, and their notes. Names are unique without regard to case.
/// </summary>
public sealed class ConnectedDatabases
{
    public const int LongestName = 100;

    public const string Kind = DatabaseRows.Kind;

    /// <summary>How long registering or changing one waits for its values: the schema is read by then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Database _store;
    private readonly OpenDatabases _open;
    private readonly DatabaseLoader _loader;

    internal ConnectedDatabases(Database store, OpenDatabases open, DatabaseLoader loader)
    {
        _store = store;
        _open = open;
        _loader = loader;
    }

    /// <summary>Those in the scope, by name. All are read beside this, which waits for those in the scope no longer than given.</summary>
    public async Task<IReadOnlyList<ListedDatabase>> ListAsync(Scope scope, TimeSpan patience, CancellationToken cancellationToken)
    {
        var all = await AllAsync(cancellationToken);
        var visible = all.Zip(_open.Follow(all)).Where(pair => pair.First.IsVisible(scope)).ToList();
        var waiting = Task.WhenAll(visible.Select(pair => pair.Second));
        await Task.WhenAny(waiting, Task.Delay(patience, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();

        return [.. visible.Select(pair => new ListedDatabase(pair.First.Database, StateOf(pair.Second)))];
    }

    /// <summary>Registers it where it can be read. What the owner names at his own terminal may lie anywhere.</summary>
    public async Task<DatabaseOutcome> AddAsync(NewDatabase wanted, Scope scope, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(wanted.Name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wanted.Name.Length, LongestName);
        ArgumentOutOfRangeException.ThrowIfZero(wanted.KnowledgeBases.Count);
        if (NotesFile.Read(wanted.Notes).Faults is { Count: > 0 } faults)
        {
            return new DatabaseOutcome.FaultyNotes(faults);
        }

        ConnectedDatabase database = new(Guid.CreateVersion7(), Revision: 1, wanted.Name.Trim(), wanted.Source)
        {
            KnowledgeBases = [.. wanted.KnowledgeBases.Distinct()],
            Groups = [.. wanted.Groups.Distinct()],
            IsOwnersChoice = scope.Who == Scope.Owner.Who,
        };
        StoredDatabase stored = new(database, wanted.Notes);
        if (await Task.Run(() => _loader.Check(stored, cancellationToken), cancellationToken) is { } failure)
        {
            return new DatabaseOutcome.Failed(failure);
        }

        bool isAdded = await _store.WriteAsync(scope.Who, write => DatabaseRows.InsertAsync(write, stored), cancellationToken);

        return isAdded ? await ListedAsync(database.Id, cancellationToken) : new DatabaseOutcome.NameTaken();
    }

    /// <summary>Takes it off the list; false where the scope has none of this name. The database itself is not touched.</summary>
    public Task<bool> RemoveAsync(string name, Scope scope, CancellationToken cancellationToken) => _store.WriteAsync(
        scope.Who,
        async write =>
        {
            var found = await DatabaseRows.FindAsync(write.Connection, write.Transaction, scope, name);
            await (found is null ? Task.CompletedTask : DatabaseRows.MarkDeletedAsync(write, found.Database));

            return found is not null;
        },
        cancellationToken);

    /// <summary>Reads its schema and values anew.</summary>
    public Task<DatabaseOutcome> RefreshAsync(string name, Scope scope, CancellationToken cancellationToken) => ReviseAsync(name, notes: null, scope, cancellationToken);

    /// <summary>The YAML of its notes, as it was given; null where the scope has none of this name.</summary>
    public async Task<string?> NotesAsync(string name, Scope scope, CancellationToken cancellationToken)
    {
        await using var connection = await _store.OpenAsync(cancellationToken);

        return (await DatabaseRows.FindAsync(connection, transaction: null, scope, name))?.Notes;
    }

    /// <summary>Gives it other notes, and reads it anew with them.</summary>
    public async Task<DatabaseOutcome> SetNotesAsync(string name, string notes, Scope scope, CancellationToken cancellationToken) =>
        NotesFile.Read(notes).Faults is { Count: > 0 } faults
            ? new DatabaseOutcome.FaultyNotes(faults)
            : await ReviseAsync(name, notes, scope, cancellationToken);

    private async Task<DatabaseOutcome> ReviseAsync(string name, string? notes, Scope scope, CancellationToken cancellationToken)
    {
        var id = await _store.WriteAsync(
            scope.Who,
            async write =>
            {
                var found = await DatabaseRows.FindAsync(write.Connection, write.Transaction, scope, name);
                await (found is null ? Task.CompletedTask : DatabaseRows.ReviseAsync(write, found.Database, notes));

                return found?.Database.Id;
            },
            cancellationToken);

        return id is null ? new DatabaseOutcome.NotFound() : await ListedAsync(id.Value, cancellationToken);
    }

    private async Task<DatabaseOutcome> ListedAsync(Guid id, CancellationToken cancellationToken)
    {
        var listed = await ListAsync(Scope.Owner, Patience, cancellationToken);

        return listed.FirstOrDefault(database => database.Database.Id == id) is { } found ? new DatabaseOutcome.Done(found) : new DatabaseOutcome.NotFound();
    }

    private async Task<IReadOnlyList<StoredDatabase>> AllAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _store.OpenAsync(cancellationToken);

        return await DatabaseRows.ListAsync(connection, transaction: null);
    }

    /// <summary>A reading that was stopped belongs to a revision that is gone.</summary>
    private static DatabaseState StateOf(Task<DatabaseState> state) => state.IsCompletedSuccessfully ? state.Result : new DatabaseState.Loading();
}
