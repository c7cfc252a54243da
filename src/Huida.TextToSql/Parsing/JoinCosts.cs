using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;

namespace Huida.TextToSql.Parsing;

/// <summary>How many tables forms need, those on the way included. For one question: it remembers what it found.</summary>
internal sealed class JoinCosts(JoinSearch joins)
{
    private readonly Dictionary<string, int?> _known = new(StringComparer.Ordinal);

    /// <returns>Null where nothing connects the tables.</returns>
    public int? Of(QueryForm form)
    {
        var tables = form.Tables();
        if (tables.Count > JoinSearch.MostTables)
        {
            return null;
        }

        string key = string.Join('|', tables.Select(use => use.ToString()).Order(StringComparer.Ordinal));
        if (!_known.TryGetValue(key, out int? cost))
        {
            _known[key] = cost = joins.Find(tables) is { } tree ? tree.Edges.Count + 1 : null;
        }

        return cost;
    }
}
