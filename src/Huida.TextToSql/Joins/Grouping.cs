using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

/// <summary>Which rows a query takes together.</summary>
internal static class Grouping
{
    public static bool IsGrouped(this QueryForm form) =>
        form.GroupBy.Count > 0 || form.Having is not null || form.Select.Concat(form.OrderBy.Select(order => order.By)).Any(FormParts.IsAggregate);

    /// <summary>What the form groups by, and what it shows beside an aggregate: there is no other way in which that could be meant.</summary>
    public static IReadOnlyList<ColumnUse> Groups(this QueryForm form) =>
        [.. form.GroupBy.Concat(form.Select.OfType<Expression.Value>().Select(value => value.Column)).Distinct()];

    /// <summary>
    /// The form with all its groups. Beside a column that names a table's rows stands their primary key, as two students of one name are two
    /// people; not where the rows of that table are themselves what is counted (how many students have each name).
    /// </summary>
    public static QueryForm WithGroups(this QueryForm form, DatabaseSchema schema, JoinTree tree)
    {
        if (!form.IsGrouped())
        {
            return form;
        }

        var groups = form.Groups();
        var keys = groups
            .Where(column => schema.FindColumn(column.Column)!.IsRowName && tree.Multiplying(column.Table).Count > 0)
            .SelectMany(column => schema.FindTable(column.Column.Table)!.PrimaryKey
                .Select(part => new ColumnUse(new ColumnName(column.Column.Table, part), column.Instance)));

        // An order by a column of the group's own row must be among the groups in the letter of SQL.
        var orders = form.OrderBy.Select(order => order.By).OfType<Expression.Value>().Select(value => value.Column);

        return form with { GroupBy = [.. groups.Concat(keys).Concat(orders).Distinct()] };
    }
}
