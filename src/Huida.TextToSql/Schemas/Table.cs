namespace Huida.TextToSql.Schemas;

/// <param name="PrimaryKey">The columns that tell its rows apart, in order; empty where none is declared.</param>
/// <param name="Comment">The database's own, null where it has none.</param>
public sealed record Table(string Name, IReadOnlyList<Column> Columns, IReadOnlyList<string> PrimaryKey, string? Comment)
{
    /// <summary>A query of other tables that goes by a name.</summary>
    public bool IsView { get; init; }

    public Wording Wording { get; init; } = Wording.None;
}

/// <summary>Rows of <paramref name="From"/>'s table refer to at most one row of <paramref name="To"/>'s.</summary>
public sealed record ForeignKey(ColumnName From, ColumnName To);
