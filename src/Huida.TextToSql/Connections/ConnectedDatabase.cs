namespace Huida.TextToSql.Connections;

/// <summary>A database that questions may be asked of, as it is registered.</summary>
/// <param name="Revision">Another one means that the database is to be read anew: its notes changed, or somebody said that it did.</param>
public sealed record ConnectedDatabase(Guid Id, int Revision, string Name, DatabaseSource Source)
{
    /// <summary>One or more.</summary>
    public IReadOnlyList<Guid> KnowledgeBases { get; init; } = [];

    /// <summary>Who has none of them does not see it; empty is for everybody.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Named by the data folder's owner at his own terminal, who may open whatever his account may.</summary>
    public bool IsOwnersChoice { get; init; }
}
