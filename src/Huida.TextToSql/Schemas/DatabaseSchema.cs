using System.Collections.Frozen;

namespace Huida.TextToSql.Schemas;

/// <summary>
/// The tables, columns and keys of a database as far as questions may name them: what the notes hide is not in it. A key alone may
/// lead over a hidden column: joined by it, never named or shown. Immutable.
/// </summary>
public sealed class DatabaseSchema
{
    private readonly FrozenDictionary<string, Table> _tables;
    private readonly FrozenDictionary<ColumnName, Column> _columns;

    /// <exception cref="ArgumentException">A key names a table that is not there.</exception>
    public DatabaseSchema(IReadOnlyList<Table> tables, IReadOnlyList<ForeignKey> keys)
    {
        Tables = tables;
        Keys = keys;
        _tables = tables.ToFrozenDictionary(table => table.Name, StringComparer.Ordinal);
        _columns = tables.SelectMany(table => table.Columns).ToFrozenDictionary(column => column.Name);
        foreach (var key in keys)
        {
            if (!_tables.ContainsKey(key.From.Table) || !_tables.ContainsKey(key.To.Table))
            {
                throw new ArgumentException($"The key {key.From} to {key.To} names a table that is not in the schema.", nameof(keys));
            }
        }
    }

    public IReadOnlyList<Table> Tables { get; }

    public IReadOnlyList<ForeignKey> Keys { get; }

    /// <returns>Null where no table has this name, spelled exactly so.</returns>
    public Table? FindTable(string name) => _tables.GetValueOrDefault(name);

    /// <returns>Null where no column has this name, spelled exactly so.</returns>
    public Column? FindColumn(ColumnName name) => _columns.GetValueOrDefault(name);
}
