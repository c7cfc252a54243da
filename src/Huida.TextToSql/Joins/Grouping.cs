using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Joins;

internal static class Grouping
{
    public static bool IsGrouped(this QueryForm form) =>
        form.GroupBy.Count > 0 || form.Having is not null || form.Select.Concat(form.OrderBy.Select(order => order.By)).Any(FormParts.IsAggregate);

    /// <summary>What the form groups by, and what it shows beside an aggregate.</summary>
    public static IReadOnlyList<ColumnUse> Grouped(this QueryForm form) =>
        [.. form.GroupBy.Concat(form.Select.OfType<Expression.Value>().Select(value => value.Column)).Distinct()];
}
