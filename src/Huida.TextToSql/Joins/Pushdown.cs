using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Joins;

/// <summary>
/// A sum, average or count over rows that joins multiply is wrong: the credits of courses taken by students of 2024 would count once a
/// student. Where the multiplying tables only choose rows, they are moved into a nested query.
/// </summary>
internal static class Pushdown
{
    /// <returns>The form with one such branch moved; null where there is none.</returns>
    public static QueryForm? Move(QueryForm form, JoinTree tree)
    {
        Expression[] shown = [.. form.Select, .. form.Having.Expressions(), .. form.OrderBy.Select(order => order.By)];

        return shown.OfType<Expression.Aggregate>()
            .Where(aggregate => !aggregate.Distinct && aggregate.Function is not (AggregateFunction.Minimum or AggregateFunction.Maximum))
            .Select(aggregate => aggregate.Column.Table)
            .Distinct()
            .SelectMany(tree.Multiplying)
            .Select(branch => Move(form, tree, branch.Edge, branch.Near, shown))
            .FirstOrDefault(moved => moved is not null);
    }

    private static QueryForm? Move(QueryForm form, JoinTree tree, JoinEdge edge, TableUse near, IEnumerable<Expression> shown)
    {
        var branch = tree.Beyond(edge, near).ToHashSet();
        var conditions = form.Where.Conjuncts();
        Condition[] inside = [.. conditions.Where(condition => condition.Expressions().Any(IsInBranch))];
        bool onlyChooses = !shown.Any(IsInBranch)
            && !form.GroupBy.Any(column => branch.Contains(column.Table))
            && inside.All(condition => condition.Expressions().All(IsInBranch));
        if (!onlyChooses)
        {
            return null;
        }

        // Within the branch it joins as it did: its tables are named alike, and what nobody named is found again.
        var chosen = new QueryForm([new Expression.Value(edge.From)])
        {
            Entities = [.. form.Entities.Where(branch.Contains)],
            Where = FormParts.All(inside),
        };
        var within = new Condition.InQuery(edge.To, chosen);

        return form with
        {
            Entities = [.. form.Entities.Where(use => !branch.Contains(use))],
            Where = FormParts.All([.. conditions.Except(inside), within]),
        };

        bool IsInBranch(Expression expression) => branch.Contains(expression.Table());
    }
}
