using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Sql;

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
