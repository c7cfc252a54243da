namespace Huida.TextToSql.Joins;

/// <summary>
/// The cheapest tree that connects some nodes of a graph, exactly: Dreyfus and Wagner (1971), with Dijkstra's search in each step
/// (Erickson, Monma and Veinott 1987). 3^k merges for k nodes to connect, few here.
/// </summary>
internal sealed class SteinerTree
{
    private const long Unreached = long.MaxValue / 4;

    private readonly IReadOnlyList<(int Left, int Right, long Cost)> _edges;
    private readonly List<int>[] _edgesOf;
    private readonly long[][] _costs; // [set of terminals][node]: of a tree that holds them and the node
    private readonly (int Edge, int Subset)[][] _origins; // how that tree was made: by one edge, or of two trees at the node

    private SteinerTree(int nodes, IReadOnlyList<(int Left, int Right, long Cost)> edges, int sets)
    {
        _edges = edges;
        _edgesOf = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
        for (int i = 0; i < edges.Count; i++)
        {
            _edgesOf[edges[i].Left].Add(i);
            _edgesOf[edges[i].Right].Add(i);
        }

        _costs = [.. Enumerable.Range(0, sets).Select(_ => Enumerable.Repeat(Unreached, nodes).ToArray())];
        _origins = [.. Enumerable.Range(0, sets).Select(_ => Enumerable.Repeat((Edge: -1, Subset: 0), nodes).ToArray())];
    }

    /// <returns>The edges' indices and their cost; null where no tree connects the terminals.</returns>
    public static (IReadOnlyList<int> Edges, long Cost)? Find(
        int nodes, IReadOnlyList<(int Left, int Right, long Cost)> edges, IReadOnlyList<int> terminals)
    {
        int all = (1 << (terminals.Count - 1)) - 1; // the last terminal is the root
        var search = new SteinerTree(nodes, edges, all + 1);
        for (int i = 0; i + 1 < terminals.Count; i++)
        {
            search._costs[1 << i][terminals[i]] = 0;
        }

        for (int set = 1; set <= all; set++)
        {
            search.Merge(set);
            search.Spread(set);
        }

        int root = terminals[^1];
        if (all == 0)
        {
            return ([], 0);
        }

        if (search._costs[all][root] >= Unreached)
        {
            return null;
        }

        var found = new List<int>();
        search.Collect(all, root, found);

        return (found, search._costs[all][root]);
    }

    private void Merge(int set)
    {
        for (int subset = (set - 1) & set; subset > (set ^ subset); subset = (subset - 1) & set)
        {
            for (int node = 0; node < _edgesOf.Length; node++)
            {
                long cost = _costs[subset][node] + _costs[set ^ subset][node];
                if (cost < _costs[set][node])
                {
                    _costs[set][node] = cost;
                    _origins[set][node] = (-1, subset);
                }
            }
        }
    }

    private void Spread(int set)
    {
        long[] costs = _costs[set];
        var queue = new PriorityQueue<int, (long, int)>();
        for (int node = 0; node < costs.Length; node++)
        {
            if (costs[node] < Unreached)
            {
                queue.Enqueue(node, (costs[node], node));
            }
        }

        while (queue.TryDequeue(out int node, out var priority))
        {
            if (priority.Item1 > costs[node])
            {
                continue;
            }

            foreach (int edge in _edgesOf[node])
            {
                int next = Across(edge, node);
                if (costs[node] + _edges[edge].Cost < costs[next])
                {
                    costs[next] = costs[node] + _edges[edge].Cost;
                    _origins[set][next] = (edge, 0);
                    queue.Enqueue(next, (costs[next], next));
                }
            }
        }
    }

    private void Collect(int set, int node, List<int> found)
    {
        var (edge, subset) = _origins[set][node];
        if (edge >= 0)
        {
            found.Add(edge);
            Collect(set, Across(edge, node), found);
        }
        else if (subset > 0)
        {
            Collect(subset, node, found);
            Collect(set ^ subset, node, found);
        }
    }

    private int Across(int edge, int node) => _edges[edge].Left == node ? _edges[edge].Right : _edges[edge].Left;
}
