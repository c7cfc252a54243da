using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

/// <summary>
/// Finds the cheapest join tree over the tables that a query names. Cheaper is, in this order: fewer tables; between them bridge tables
/// (whose primary key is made of foreign keys) before other tables that refer to both sides, those before a way along references, and that
/// before two tables that merely refer to the same third; keys that stand earlier in their table. Of two instances of a table the lower one
/// takes the earlier key, and a table's key to itself goes from the lower instance to the higher: the course, then the course it requires.
/// </summary>
internal sealed class JoinSearch(DatabaseSchema schema)
{
    public const int MostTables = 8; // named ones; a search for k takes 3^k steps

    private const int MostGraphs = 256; // ways to choose among instances; past these, no question is meant

    private readonly IReadOnlyList<JoinKey> _keys = JoinKey.Of(schema);

    /// <param name="named">One to <see cref="MostTables"/>, all in the schema.</param>
    /// <returns>Null where no way of keys connects them.</returns>
    public JoinTree? Find(IReadOnlyList<TableUse> named) => named.Count == 1
        ? new JoinTree(named[0], [])
        : JoinGraph.Of(schema, _keys, named)
            .Take(MostGraphs)
            .Select(graph => graph.Cheapest())
            .Where(found => found is not null)
            .MinBy(found => found!.Value.Cost) is { } cheapest
            ? new JoinTree(named[0], cheapest.Edges)
            : null;
}
