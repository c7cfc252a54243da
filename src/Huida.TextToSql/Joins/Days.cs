using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Sql;

namespace Huida.TextToSql.Joins;

/// <summary>
/// Comparisons of a column of dates with days. Its cells may have a time of day, so that a day is the span from its midnight to the next:
/// what happened on the last day of a month happened in that month, at whatever hour.
/// </summary>
internal static class Days
{
    /// <returns>Null where the constant is no day or the column has none.</returns>
    public static SqlPredicate? Compare(SqlExpression left, ColumnType type, Comparison comparison, Operand right)
    {
        if (type != ColumnType.Date || right is not Operand.Constant.Date(var day) || day == DateOnly.MaxValue)
        {
            return null;
        }

        return comparison switch
        {
            Comparison.Equal => Within(left, day, day),
            Comparison.NotEqual => Outside(left, day, day),
            Comparison.Less => Before(left, day),
            Comparison.LessOrEqual => Before(left, day.AddDays(1)),
            Comparison.Greater => From(left, day.AddDays(1)),
            _ => From(left, day),
        };
    }

    /// <inheritdoc cref="Compare"/>
    public static SqlPredicate? Between(SqlExpression left, ColumnType type, Condition.Between between, bool negated)
    {
        if (type != ColumnType.Date || (between.Low, between.High) is not (Operand.Constant.Date(var first), Operand.Constant.Date(var last)) || last == DateOnly.MaxValue)
        {
            return null;
        }

        return negated ? Outside(left, first, last) : Within(left, first, last);
    }

    /// <inheritdoc cref="Compare"/>
    public static SqlPredicate? In(SqlExpression left, ColumnType type, IReadOnlyList<Operand.Constant> values, bool negated)
    {
        if (type != ColumnType.Date || !values.All(value => value is Operand.Constant.Date day && day.Value != DateOnly.MaxValue))
        {
            return null;
        }

        SqlPredicate[] days = [.. values.Select(value => Compare(left, type, negated ? Comparison.NotEqual : Comparison.Equal, value)!)];

        return days is [var only] ? only : negated ? new SqlPredicate.And(days) : new SqlPredicate.Or(days);
    }

    private static SqlPredicate.And Within(SqlExpression left, DateOnly first, DateOnly last) => new([From(left, first), Before(left, last.AddDays(1))]);

    private static SqlPredicate.Or Outside(SqlExpression left, DateOnly first, DateOnly last) => new([Before(left, first), From(left, last.AddDays(1))]);

    private static SqlPredicate.Compare From(SqlExpression left, DateOnly day) => new(left, Comparison.GreaterOrEqual, Constant(day));

    private static SqlPredicate.Compare Before(SqlExpression left, DateOnly day) => new(left, Comparison.Less, Constant(day));

    private static SqlOperand.Constant Constant(DateOnly day) => new(new Operand.Constant.Date(day));
}
