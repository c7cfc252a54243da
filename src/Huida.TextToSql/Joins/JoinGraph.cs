using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

/// <summary>
/// Tables' parts that a query may be joined from. A table that the form names stands in it once an instance; another table once for each way in
/// which its keys may choose among the instances of a table that is named twice, since a row refers to one row by one key: two
/// students of one course are joined through two enrollments.
/// </summary>
internal sealed class JoinGraph
{
    private const long Table = 1L << 40;
    private const long ThroughParent = Table + (Table / 8); // to a table that nobody named
    private const long Guessed = Table + (Table / 2); // a way of declared keys, if there is one, is likelier meant
    private const long ThroughOther = 1L << 24; // from a table that nobody named and that is no bridge
    private const long Named = Table / 4; // what a key is cheaper by whose role is named
    private const int MostVariants = 16;

    private readonly List<Node> _nodes = [];
    private readonly List<JoinEdge> _edges = [];
    private readonly List<(int Left, int Right, long Cost)> _costs = [];

    private JoinGraph(IEnumerable<Node> nodes, IReadOnlyList<JoinKey> keys, Dictionary<string, int[]> instances, IReadOnlyList<ColumnName> roles)
    {
        _nodes.AddRange(nodes);
        var nodesOf = _nodes.Index().ToLookup(node => node.Item.Use.Table, node => node.Index);
        foreach (var key in keys)
        {
            foreach (int child in nodesOf[key.Child.Name])
            {
                foreach (int parent in nodesOf[key.Parent.Name])
                {
                    if (child != parent && (!_nodes[child].Chosen.TryGetValue(key, out int chosen) || chosen == _nodes[parent].Use.Instance))
                    {
                        _edges.Add(new JoinEdge(_nodes[child].Use, _nodes[parent].Use, key));
                        _costs.Add((child, parent, Cost(_nodes[child], _nodes[parent], key, instances) - (roles.Contains(key.Key.From) ? Named : 0)));
                    }
                }
            }
        }
    }

    /// <summary>One graph for each way in which the keys of the named tables may choose among instances.</summary>
    public static IEnumerable<JoinGraph> Of(DatabaseSchema schema, IReadOnlyList<JoinKey> keys, IReadOnlyList<TableUse> named, IReadOnlyList<ColumnName> roles)
    {
        var instances = named.GroupBy(use => use.Table).ToDictionary(uses => uses.Key, uses => uses.Select(use => use.Instance).Order().ToArray());
        JoinKey[] choosing = [.. keys.Where(key => instances.TryGetValue(key.Parent.Name, out int[]? all) && all.Length > 1)]; // none, mostly
        Node[] others =
        [
            .. schema.Tables
                .Where(table => !instances.ContainsKey(table.Name))
                .SelectMany(table => Choices(new TableUse(table.Name), choosing, instances)
                    .Take(MostVariants)
                    .Select((chosen, variant) => new Node(new TableUse(table.Name, variant), IsNamed: false, chosen))),
        ];

        return Products([.. named.Select(use => Choices(use, choosing, instances).Select(chosen => new Node(use, IsNamed: true, chosen)).ToArray())])
            .Select(nodes => new JoinGraph([.. nodes, .. others], keys, instances, roles));
    }

    /// <returns>Null where nothing connects the named tables, or only what makes one row refer to two by one key.</returns>
    public (IReadOnlyList<JoinEdge> Edges, long Cost)? Cheapest() => Cheapest([], new Budget());

    private (IReadOnlyList<JoinEdge> Edges, long Cost)? Cheapest(HashSet<int> without, Budget budget)
    {
        if (!budget.Spend())
        {
            return null;
        }

        int[] usable = [.. Enumerable.Range(0, _edges.Count).Where(edge => !without.Contains(edge))];
        int[] terminals = [.. _nodes.Index().Where(node => node.Item.IsNamed).Select(node => node.Index)];
        if (SteinerTree.Find(_nodes.Count, [.. usable.Select(edge => _costs[edge])], terminals) is not { } found)
        {
            return null;
        }

        int[] tree = [.. found.Edges.Select(edge => usable[edge])];
        int[]? conflict = tree.GroupBy(edge => (_edges[edge].Child, _edges[edge].Key)).FirstOrDefault(edges => edges.Count() > 1)?.ToArray();
        if (conflict is null)
        {
            return ([.. tree.Order().Select(edge => _edges[edge])], found.Cost);
        }

        // Two variants of a table that nobody named, by one key from one row: one of the two edges cannot be there.
        return conflict
            .Select(edge => Cheapest([.. without, edge], budget))
            .Where(tree => tree is not null)
            .MinBy(tree => tree!.Value.Cost);
    }

    private static long Cost(Node child, Node parent, JoinKey key, Dictionary<string, int[]> instances)
    {
        // Of (first key, instance 0), (second key, instance 1) the sum is less than of the other pairing.
        int later = instances.TryGetValue(key.Parent.Name, out int[]? all) ? all.Length - 1 - Array.IndexOf(all, parent.Use.Instance) : 0;

        return Table
            + (key.IsGuessed ? Guessed : 0)
            + (parent.IsNamed ? 0 : ThroughParent)
            + (child.IsNamed || key.IsFromBridge ? 0 : ThroughOther)
            + ((key.Position + 1) * (1 + later));
    }

    private static IEnumerable<IReadOnlyDictionary<JoinKey, int>> Choices(
        TableUse use, JoinKey[] choosing, Dictionary<string, int[]> instances)
    {
        JoinKey[] own = [.. choosing.Where(key => key.Child.Name == use.Table)];

        return Products([.. own.Select(key => instances[key.Parent.Name].Where(instance => use != new TableUse(key.Parent.Name, instance)).ToArray())])
            .Select(chosen => own.Zip(chosen).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static IEnumerable<IReadOnlyList<T>> Products<T>(IReadOnlyList<T[]> parts) => parts.Aggregate(
        (IEnumerable<IReadOnlyList<T>>)[[]],
        (products, part) => products.SelectMany(product => part.Select(one => (IReadOnlyList<T>)[.. product, one])));

    /// <param name="Chosen">Which instance a key refers to, where the table that it refers to has several.</param>
    private sealed record Node(TableUse Use, bool IsNamed, IReadOnlyDictionary<JoinKey, int> Chosen);

    private sealed class Budget
    {
        private int _left = 64;

        public bool Spend() => _left-- > 0;
    }
}
