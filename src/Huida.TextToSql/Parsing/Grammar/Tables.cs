using System.Diagnostics;
using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>The tables that parts of a form name.</summary>
internal static class Tables
{
    public static TableUse Table(this Expression expression) => expression switch
    {
        Expression.Value(var column) => column.Table,
        Expression.Aggregate(_, var column, _) => column.Table,
        Expression.CountRows(var table) => table,
        _ => throw new UnreachableException(),
    };

    public static bool IsNameOfRow(this Expression expression, Clause clause) =>
        expression is Expression.Value(var use) && clause.Lexicon.Naming.NameOf(use.Column.Table) == use.Column;

    public static bool IsAggregate(this Expression expression) => expression is not Expression.Value;

    /// <summary>Those of the query itself, not of queries within.</summary>
    public static IEnumerable<TableUse> Of(Condition? condition) => condition switch
    {
        null => [],
        Condition.And(var parts) => parts.SelectMany(Of),
        Condition.Or(var parts) => parts.SelectMany(Of),
        Condition.Not(var part) => Of(part),
        Condition.Compare(var left, _, var right) => [left.Table(), .. right is Operand.Column(var use) ? [use.Table] : Array.Empty<TableUse>()],
        Condition.Between(var left, _, _) => [left.Table()],
        Condition.Contains(var column, _, _) => [column.Table],
        Condition.In(var column, _) => [column.Table],
        Condition.InQuery(var column, _) => [column.Table],
        Condition.IsEmpty(var column) => [column.Table],
        _ => throw new UnreachableException(),
    };

    public static bool IsOfGroups(this Condition condition) => condition switch
    {
        Condition.Compare(var left, _, _) => left.IsAggregate(),
        Condition.Between(var left, _, _) => left.IsAggregate(),
        Condition.Not(var part) => part.IsOfGroups(),
        Condition.And(var parts) => parts.Any(IsOfGroups),
        Condition.Or(var parts) => parts.Any(IsOfGroups),
        _ => false,
    };

    public static HashSet<TableUse> Of(QueryForm form) =>
    [
        .. form.Select.Select(Table),
        .. form.Entities,
        .. Of(form.Where),
        .. form.GroupBy.Select(column => column.Table),
        .. Of(form.Having),
        .. form.OrderBy.Select(ordering => ordering.By.Table()),
    ];
}
