using Huida.TextToSql.Notes;

namespace Huida.TextToSql.Connections;

/// <summary>A registered database and whether it can be asked.</summary>
public sealed record ListedDatabase(ConnectedDatabase Database, DatabaseState State);

/// <summary>What came of registering or changing a database. The cases below are all there are.</summary>
public abstract record DatabaseOutcome
{
    private DatabaseOutcome()
    {
    }

    public sealed record Done(ListedDatabase Listed) : DatabaseOutcome;

    /// <summary>None of this name is in the scope.</summary>
    public sealed record NotFound : DatabaseOutcome;

    public sealed record NameTaken : DatabaseOutcome;

    /// <summary>It cannot be asked; it was not registered.</summary>
    public sealed record Failed(DatabaseState.Broken State) : DatabaseOutcome;

    public sealed record FaultyNotes(IReadOnlyList<NotesFault> Faults) : DatabaseOutcome;
}
