using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;

namespace Huida.TextToSql.Parsing;

/// <summary>The tables that forms need, those on the way included. For one question: it remembers what it found.</summary>
internal sealed class JoinCosts(JoinSearch joins)
{
    private readonly Dictionary<string, IReadOnlyList<TableUse>?> _known = new(StringComparer.Ordinal);

    /// <returns>Null where nothing connects the tables.</returns>
    public IReadOnlyList<TableUse>? Of(QueryForm form)
    {
        var tables = form.Tables();
        if (tables.Count > JoinSearch.MostTables)
        {
            return null;
        }

        string key = string.Join('|', tables.Select(use => use.ToString()).Concat(form.Roles.Select(role => role.ToString())).Order(StringComparer.Ordinal));
        if (!_known.TryGetValue(key, out var found))
        {
            _known[key] = found = joins.Find(tables, form.Roles) is { } tree ? [.. tree.Walk().Select(step => step.Use)] : null;
        }

        return found;
    }
}
