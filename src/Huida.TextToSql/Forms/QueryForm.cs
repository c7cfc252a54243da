using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Forms;

/// <summary>
/// What a question asks of a database, without joins: which values, of which rows, grouped and ordered how. The tables between
/// those that it names are found afterwards, so that a parser need not know them. In the spirit of SemQL (Guo et al. 2019,
/// arXiv 1905.08205) and NatSQL (Gan et al. 2021, arXiv 2109.05153).
/// </summary>
/// <remarks>An immutable value; nothing in it is checked against a schema until it is completed with joins.</remarks>
public sealed record QueryForm(IReadOnlyList<Expression> Select)
{
    /// <summary>Equal rows are given once.</summary>
    public bool Distinct { get; init; }

    /// <summary>Tables that take part although no column of theirs is named: students <em>who borrowed books</em>.</summary>
    public IReadOnlyList<TableUse> Entities { get; init; } = [];

    /// <summary>Columns that refer to other tables, by which those are joined where several ways are as short: the dean of a department is no other teacher of it.</summary>
    public IReadOnlyList<ColumnName> Roles { get; init; } = [];

    public Condition? Where { get; init; }

    public IReadOnlyList<ColumnUse> GroupBy { get; init; } = [];

    public Condition? Having { get; init; }

    public IReadOnlyList<Ordering> OrderBy { get; init; } = [];

    /// <summary>The first so many rows, 1 or more; null is all.</summary>
    public int? Limit { get; init; }
}

/// <summary>A table's part in a query. A second <paramref name="Instance"/> of a table stands for other rows of it: the course and the course it requires.</summary>
public sealed record TableUse(string Table, int Instance = 0);

/// <summary>A column of a table's part in a query.</summary>
public sealed record ColumnUse(ColumnName Column, int Instance = 0)
{
    public TableUse Table => new(Column.Table, Instance);
}

public sealed record Ordering(Expression By, bool Descending);
