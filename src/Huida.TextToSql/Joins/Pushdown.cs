using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

/// <summary>
/// A sum, average or count over rows that joins multiply is wrong: the credits of courses taken by students of 2024 would count once a
/// student. Where the multiplying tables only choose rows, they are moved into a nested query, joined there as they were.
/// </summary>
/// <param name="Form">What is left, with a condition on <paramref name="Nested"/>.</param>
internal sealed record Pushdown(QueryForm Form, JoinTree Tree, QueryForm Nested, JoinTree NestedTree)
{
    /// <returns>The form with one such branch moved; null where there is none.</returns>
    public static Pushdown? Move(QueryForm form, JoinTree tree, DatabaseSchema schema)
    {
        Expression[] shown = [.. form.Select, .. form.Having.Expressions(), .. form.OrderBy.Select(order => order.By)];

        return shown.Where(expression => CountsRepeats(expression, schema))
            .Select(expression => expression.Table())
            .Distinct()
            .SelectMany(tree.Multiplying)
            .Select(branch => Move(form, tree, branch.Edge, branch.Near, shown))
            .FirstOrDefault(moved => moved is not null);
    }

    // Rows of a table with one column for a key are counted once by that key, in any join.
    private static bool CountsRepeats(Expression expression, DatabaseSchema schema) => expression switch
    {
        Expression.Aggregate aggregate => !aggregate.Distinct && aggregate.Function is not (AggregateFunction.Minimum or AggregateFunction.Maximum),
        Expression.CountRows count => schema.KeyOf(count.Table).Count != 1,
        _ => false,
    };

    private static Pushdown? Move(QueryForm form, JoinTree tree, JoinEdge edge, TableUse near, IEnumerable<Expression> shown)
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

        var nested = new QueryForm([new Expression.Value(edge.From)]) { Where = FormParts.All(inside) };

        return new Pushdown(
            form with { Where = FormParts.All([.. conditions.Except(inside), new Condition.InQuery(edge.To, nested)]) },
            tree with { Edges = [.. tree.Edges.Where(other => other != edge && !branch.Contains(other.Child))] },
            nested,
            new JoinTree(edge.Child, [.. tree.Edges.Where(other => other != edge && branch.Contains(other.Child))]));

        bool IsInBranch(Expression expression) => branch.Contains(expression.Table());
    }
}
