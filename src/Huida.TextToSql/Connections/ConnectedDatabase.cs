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

/// <summary>Where a database is. An environment variable keeps a connection with a password out of the store.</summary>
/// <param name="Connection">A file, a connection string (<c>Data Source=…</c>), or the name of the environment variable that has it.</param>
public sealed record DatabaseSource(DatabaseDialect Dialect, string Connection, bool IsVariable)
{
    /// <summary>The same file by its absolute path, for who has another current folder.</summary>
    /// <param name="folder">From which a relative path leads.</param>
    public DatabaseSource From(string folder) =>
        !IsVariable && DatabaseFiles.FileOf(Connection) is { } file ? this with { Connection = Path.GetFullPath(file, folder) } : this;

    /// <summary>Its name alone: a connection string must not slip into a log.</summary>
    public override string ToString() => Dialect.ToString();
}

public enum DatabaseDialect
{
    Sqlite,
}
