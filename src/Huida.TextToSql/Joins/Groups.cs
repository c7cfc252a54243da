using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

/// <summary>Which rows a query takes together.</summary>
/// <param name="By">What tells groups apart.</param>
/// <param name="Told">What is named of groups besides, and is the same in all rows of one.</param>
internal sealed record Groups(IReadOnlyList<ColumnUse> By, IReadOnlyList<ColumnUse> Told)
{
    /// <summary>
    /// What the form groups by, and what it shows beside an aggregate, since there is no other way in which that could be meant. With a column
    /// that names a table's rows their primary key, as two students of one name are two people; not where the rows of that table are
    /// themselves what is counted (how many students have each name).
    /// </summary>
    public static Groups Of(QueryForm form, DatabaseSchema schema, JoinTree tree)
    {
        if (!form.IsGrouped())
        {
            return new Groups([], []);
        }

        ColumnUse[] named = [.. form.Grouped(), .. form.OrderBy.Select(order => order.By).OfType<Expression.Value>().Select(value => value.Column)];
        var keys = named
            .Where(column => schema.FindColumn(column.Column)!.IsRowName && tree.Multiplying(column.Table).Count > 0)
            .SelectMany(column => schema.KeyOf(column.Table));

        var groups = new Groups([], []);
        foreach (var column in named.Concat(keys).Distinct().OrderBy(column => schema.KeyOf(column.Table).Contains(column) ? 0 : 1))
        {
            groups = IsTold(column, groups.By, schema, tree)
                ? groups with { Told = [.. groups.Told, column] }
                : groups with { By = [.. groups.By, column] };
        }

        return groups;
    }

    // Whoever knows a row's primary key knows the row, and the row that its foreign key refers to.
    private static bool IsTold(ColumnUse column, IReadOnlyList<ColumnUse> by, DatabaseSchema schema, JoinTree tree)
    {
        if (by.Contains(column) || (schema.KeyOf(column.Table) is { Count: > 0 } key && key.All(by.Contains)))
        {
            return true;
        }

        return tree.Edges.Any(edge => edge.Parent == column.Table && IsTold(edge.From, by, schema, tree));
    }
}
