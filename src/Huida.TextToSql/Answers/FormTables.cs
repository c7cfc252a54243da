using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Answers;

/// <summary>Which table a form is about, and which take part without being named by a column.</summary>
internal static class FormTables
{
    public static TableUse Subject(QueryForm form) =>
        form.Select.OfType<Expression.CountRows>().Select(count => (TableUse?)count.Table).FirstOrDefault()
        ?? form.Select.OfType<Expression.Aggregate>().Select(aggregate => (TableUse?)aggregate.Column.Table).FirstOrDefault()
        ?? ((Expression.Value)form.Select[0]).Column.Table;

    public static IEnumerable<TableUse> Unnamed(QueryForm form, TableUse subject)
    {
        TableUse[] named =
        [
            subject,
            .. form.Select.Select(Of),
            .. form.GroupBy.Select(use => use.Table),
            .. form.OrderBy.Select(order => Of(order.By)),
            .. Of(form.Where),
            .. Of(form.Having),
        ];

        return form.Entities.Except(named);
    }

    private static TableUse Of(Expression expression) => expression switch
    {
        Expression.Value(var column) => column.Table,
        Expression.Aggregate aggregate => aggregate.Column.Table,
        Expression.CountRows(var table) => table,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<TableUse> Of(Condition? condition) => condition switch
    {
        null => [],
        Condition.And(var parts) => parts.SelectMany(Of),
        Condition.Or(var parts) => parts.SelectMany(Of),
        Condition.Not(var part) => Of(part),
        Condition.Compare { Right: Operand.Column(var use) } compare => [Of(compare.Left), use.Table],
        Condition.Compare compare => [Of(compare.Left)],
        Condition.Between between => [Of(between.Left)],
        Condition.Contains contains => [contains.Column.Table],
        Condition.In within => [within.Column.Table],
        Condition.InQuery inner => [inner.Column.Table],
        Condition.IsEmpty empty => [empty.Column.Table],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
