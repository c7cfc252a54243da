using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

/// <summary>A join tree without the tables at its ends of which only the key is needed: whoever refers to a row has that key too.</summary>
/// <param name="Present">Foreign keys that must not be empty, since the join with what they refer to is gone.</param>
/// <param name="Counted">The columns that tell the rows of a table apart where the joins multiply them; none where each row comes once.</param>
/// <param name="Moved">Where the columns of the tables that are gone are read now.</param>
internal sealed record PrunedTree(
    JoinTree Tree,
    IReadOnlyList<ColumnUse> Present,
    IReadOnlyDictionary<TableUse, IReadOnlyList<ColumnUse>> Counted,
    IReadOnlyDictionary<ColumnUse, ColumnUse> Moved)
{
    public static PrunedTree Of(JoinTree tree, QueryForm form, Groups groups, DatabaseSchema schema)
    {
        var counted = form.Expressions().OfType<Expression.CountRows>().Select(count => count.Table).Distinct()
            .ToDictionary(use => use, use => Identity(use, tree, schema));
        var used = form.Expressions().SelectMany(expression => Columns(expression, counted)).Concat(groups.By).ToHashSet();
        var moved = new Dictionary<ColumnUse, ColumnUse>();
        var edges = tree.Edges.ToList();
        var present = new List<ColumnUse>();
        while (edges.FirstOrDefault(edge => IsNeedless(edge, edges, used)) is { } needless)
        {
            edges.Remove(needless);
            moved.Add(needless.To, needless.From);
            used.Add(needless.From);
            present.Remove(needless.To);
            if (schema.CanBeEmpty(needless.From.Column))
            {
                present.Add(needless.From);
            }
        }

        // What is compared with something is not empty anyway.
        var compared = form.Where.Conjuncts().OfType<Condition.Compare>().SelectMany(compare => new Condition[] { compare }.SelectMany(FormParts.Expressions))
            .OfType<Expression.Value>().Select(value => value.Column);
        var root = edges.Count == tree.Edges.Count || edges.Any(edge => edge.Touches(tree.Root))
            ? tree.Root
            : edges.Count > 0 ? edges[0].Child : moved.Values.Select(column => column.Table).First(use => !moved.Keys.Any(gone => gone.Table == use));
        var pruned = new PrunedTree(new JoinTree(root, edges), present, counted, moved);

        return pruned with { Present = [.. present.Except(compared.Select(pruned.Standing))] };
    }

    /// <summary>Where a column of the form is read.</summary>
    public ColumnUse Standing(ColumnUse column) => Moved.TryGetValue(column, out var there) ? Standing(there) : column;

    public IReadOnlyList<ColumnUse> Identity(TableUse use) => Counted[use];

    private static bool IsNeedless(JoinEdge edge, List<JoinEdge> edges, HashSet<ColumnUse> used) =>
        edges.Count(other => other.Touches(edge.Parent)) == 1
        && used.Where(column => column.Table == edge.Parent)
            .All(column => column == edge.To);

    private static IReadOnlyList<ColumnUse> Identity(TableUse use, JoinTree tree, DatabaseSchema schema) => tree.Multiplying(use).Count == 0
        ? []
        : schema.KeyOf(use);

    private static IEnumerable<ColumnUse> Columns(Expression expression, Dictionary<TableUse, IReadOnlyList<ColumnUse>> counted) => expression switch
    {
        Expression.Value value => [value.Column],
        Expression.Aggregate aggregate => [aggregate.Column],
        Expression.CountRows count => counted[count.Table],
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };
}
