using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Results;

/// <summary>What a query gave.</summary>
/// <param name="Rows">
/// A cell is null, a long, double, decimal, bool, string, <see cref="DateOnly"/>, or, where a column does not keep to its type, bytes.
/// </param>
/// <param name="IsTruncated">There are more rows than these.</param>
public sealed record ResultTable(IReadOnlyList<ResultColumn> Columns, IReadOnlyList<object?[]> Rows, bool IsTruncated);

public sealed record ResultColumn(string Name, ColumnType Type);
