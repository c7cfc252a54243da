using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Joins;

/// <summary>A key by which two tables' parts in a query are joined.</summary>
internal sealed record JoinEdge(TableUse Child, TableUse Parent, JoinKey Key)
{
    public ColumnUse From => new(Key.Key.From, Child.Instance);

    public ColumnUse To => new(Key.Key.To, Parent.Instance);

    public TableUse Across(TableUse from) => from == Child ? Parent : Child;

    public bool Touches(TableUse use) => use == Child || use == Parent;

    /// <summary>Whether, going over it from this side, one row may meet several.</summary>
    public bool Multiplies(TableUse from) => from == Parent && !Key.IsOneToOne;
}

/// <summary>Tables' parts in a query, each reached from each by one way of keys.</summary>
/// <param name="Root">The first table that the form names.</param>
internal sealed record JoinTree(TableUse Root, IReadOnlyList<JoinEdge> Edges)
{
    /// <summary>From the root outward, each table after one that it is joined to.</summary>
    public IEnumerable<(TableUse Use, JoinEdge? By)> Walk() => Walk(Root, except: null);

    /// <summary>The tables on the far side of an edge, seen from the near one, the nearest first.</summary>
    public IEnumerable<TableUse> Beyond(JoinEdge edge, TableUse near) => Walk(edge.Across(near), edge).Select(step => step.Use);

    /// <summary>The first edges on the ways from a table over which its rows are multiplied, each with its near side.</summary>
    public IReadOnlyList<(JoinEdge Edge, TableUse Near)> Multiplying(TableUse table)
    {
        var found = new List<(JoinEdge, TableUse)>();
        Search(table, cameBy: null);

        return found;

        void Search(TableUse near, JoinEdge? cameBy)
        {
            foreach (var edge in Edges.Where(edge => edge != cameBy && edge.Touches(near)))
            {
                if (edge.Multiplies(near))
                {
                    found.Add((edge, near));
                }
                else
                {
                    Search(edge.Across(near), edge);
                }
            }
        }
    }

    private IEnumerable<(TableUse Use, JoinEdge? By)> Walk(TableUse start, JoinEdge? except)
    {
        var queue = new Queue<(TableUse Use, JoinEdge? By)>([(start, null)]);
        while (queue.TryDequeue(out var step))
        {
            yield return step;
            foreach (var edge in Edges.Where(edge => edge != step.By && edge != except && edge.Touches(step.Use)))
            {
                queue.Enqueue((edge.Across(step.Use), edge));
            }
        }
    }
}
