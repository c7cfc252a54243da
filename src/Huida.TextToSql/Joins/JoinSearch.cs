using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

/// <summary>
/// Finds the cheapest join tree over the tables that a query names. Each table joined costs one, and one and an eighth more for each time that
/// it is only referred to by the next and nobody named it: two tables that merely refer to the same third (a student and a course of one
/// department) are related by that less than by a way one table longer. A key that names alone suggest costs one and a half more. Between trees that cost the same, bridge tables, whose primary key is made
/// of foreign keys, come before other tables, then keys that stand earlier in their table. Of two instances of a table the lower one takes the
/// earlier key, and a table's key to itself goes from the lower instance to the higher: the course, then the course it requires.
/// </summary>
internal sealed class JoinSearch(DatabaseSchema schema)
{
    public const int MostTables = 8; // named ones; a search for k takes 3^k steps

    private const int MostGraphs = 256; // ways to choose among instances; past these, no question is meant

    private readonly IReadOnlyList<JoinKey> _keys = JoinKey.Of(schema);

    /// <param name="named">One to <see cref="MostTables"/>, all in the schema.</param>
    /// <param name="roles">Columns whose keys come before others.</param>
    /// <returns>Null where no way of keys connects them.</returns>
    public JoinTree? Find(IReadOnlyList<TableUse> named, IReadOnlyList<ColumnName> roles) => named.Count == 1
        ? new JoinTree(named[0], [])
        : JoinGraph.Of(schema, _keys, named, roles)
            .Take(MostGraphs)
            .Select(graph => graph.Cheapest())
            .Where(found => found is not null)
            .MinBy(found => found!.Value.Cost) is { } cheapest
            ? new JoinTree(named[0], cheapest.Edges)
            : null;
}
