using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Results;

/// <summary>What a query gave.</summary>
/// <param name="Rows">A cell is null, a string, a decimal or a bool. Days and times are text, as ISO 8601 or the database has it.</param>
/// <param name="IsTruncated">There are more rows than these.</param>
public sealed record ResultTable(IReadOnlyList<ResultColumn> Columns, IReadOnlyList<object?[]> Rows, bool IsTruncated)
{
    /// <summary>How many rows there are in all; null where nobody counted to the end.</summary>
    public int? Total { get; init; } = IsTruncated ? null : Rows.Count;
}

public sealed record ResultColumn(string Name, ColumnType Type);
