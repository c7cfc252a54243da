using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Sql;

/// <summary>
/// One SELECT, whatever the dialect. It and what it is made of are a closed set of immutable records: no statement that writes, and no
/// second statement, can be said with them.
/// </summary>
/// <remarks>No nested query refers to a table of the query around it.</remarks>
public sealed record SqlSelect(IReadOnlyList<SqlItem> Items, SqlTable From)
{
    public bool Distinct { get; init; }

    public IReadOnlyList<SqlJoin> Joins { get; init; } = [];

    public SqlPredicate? Where { get; init; }

    public IReadOnlyList<SqlColumn> GroupBy { get; init; } = [];

    /// <summary>Columns that are the same in all rows of a group, since those that it is grouped by tell the row that they are of.</summary>
    public IReadOnlyList<SqlColumn> Told { get; init; } = [];

    public SqlPredicate? Having { get; init; }

    public IReadOnlyList<SqlOrder> OrderBy { get; init; } = [];

    public int? Limit { get; init; }
}

/// <param name="Name">What its column is called in the result.</param>
public sealed record SqlItem(SqlExpression Expression, string Name, ColumnType Type);

/// <param name="Alias">What its columns name it by; one alone within a query.</param>
public sealed record SqlTable(string Name, string Alias);

/// <summary>An inner join: rows where a foreign key equals what it refers to.</summary>
public sealed record SqlJoin(SqlTable Table, SqlColumn From, SqlColumn To);

/// <param name="Table">The table's alias.</param>
public sealed record SqlColumn(string Table, string Name);

/// <param name="CanBeEmpty">Whether some of its values may be missing; those come last, whatever the direction.</param>
public sealed record SqlOrder(SqlExpression By, bool Descending, bool CanBeEmpty);

/// <summary>A value of a row or group. The cases below are all there are.</summary>
public abstract record SqlExpression
{
    private SqlExpression()
    {
    }

    public sealed record Value(SqlColumn Column) : SqlExpression;

    public sealed record Aggregate(AggregateFunction Function, SqlColumn Column, bool Distinct) : SqlExpression;

    public sealed record CountAll : SqlExpression;

    /// <summary>How many different values the columns have together.</summary>
    /// <param name="Columns">One or more.</param>
    public sealed record CountDistinct(IReadOnlyList<SqlColumn> Columns) : SqlExpression;
}

/// <summary>What holds for a row or group. A negation stands at its leaf, so that each leaf says what it does with missing values. The cases below are all there are.</summary>
public abstract record SqlPredicate
{
    private SqlPredicate()
    {
    }

    /// <param name="Parts">Two or more.</param>
    public sealed record And(IReadOnlyList<SqlPredicate> Parts) : SqlPredicate;

    /// <param name="Parts">Two or more.</param>
    public sealed record Or(IReadOnlyList<SqlPredicate> Parts) : SqlPredicate;

    public sealed record Compare(SqlExpression Left, Comparison Comparison, SqlOperand Right) : SqlPredicate;

    public sealed record Between(SqlExpression Left, Operand.Constant Low, Operand.Constant High, bool Negated) : SqlPredicate;

    public sealed record Contains(SqlColumn Column, string Text, TextPlace Place, bool Negated) : SqlPredicate;

    /// <param name="Values">One or more.</param>
    public sealed record In(SqlColumn Column, IReadOnlyList<Operand.Constant> Values, bool Negated) : SqlPredicate;

    /// <param name="Query">One column; none of its values is missing where <paramref name="Negated"/>, since NOT IN holds for no row otherwise.</param>
    public sealed record InSelect(SqlColumn Column, SqlSelect Query, bool Negated) : SqlPredicate;

    public sealed record IsNull(SqlExpression Expression, bool Negated) : SqlPredicate;

    /// <returns>Null where there is no part, the part itself where there is one.</returns>
    public static SqlPredicate? All(IReadOnlyList<SqlPredicate> parts) => parts switch
    {
        [] => null,
        [var only] => only,
        _ => new And(parts),
    };
}

/// <summary>What a value is compared with. The cases below are all there are.</summary>
public abstract record SqlOperand
{
    private SqlOperand()
    {
    }

    public sealed record Constant(Operand.Constant Value) : SqlOperand;

    public sealed record Column(SqlColumn Value) : SqlOperand;

    /// <param name="Query">One column and one row.</param>
    public sealed record Select(SqlSelect Query) : SqlOperand;
}
