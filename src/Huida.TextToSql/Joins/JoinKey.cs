using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

/// <summary>A foreign key with all its columns: rows of the child refer to at most one row of the parent.</summary>
internal sealed record JoinKey(Table Child, Table Parent, IReadOnlyList<ForeignKey> Pairs)
{
    /// <summary>Where it stands among the child's columns: the first of several keys to the same table is the one that people mean when they name none.</summary>
    public int Position { get; } = Child.Columns.ToList().FindIndex(column => column.Name == Pairs[0].From);

    /// <summary>A row of the parent has at most one row of the child.</summary>
    public bool IsOneToOne { get; } = Child.PrimaryKey.Count > 0 && Child.PrimaryKey.All(column => Pairs.Any(pair => pair.From.Column == column));

    /// <summary>The keys of a schema, by the child's place in it and the column's place in the child.</summary>
    public static IReadOnlyList<JoinKey> Of(DatabaseSchema schema)
    {
        var places = schema.Tables.Index().ToDictionary(table => table.Item.Name, table => table.Index);

        return
        [
            .. schema.Keys
                .Distinct()
                .GroupBy(key => (Child: key.From.Table, Parent: key.To.Table))
                .SelectMany(keys => Split(schema.FindTable(keys.Key.Child)!, schema.FindTable(keys.Key.Parent)!, [.. keys]))
                .OrderBy(key => places[key.Child.Name])
                .ThenBy(key => key.Position)
                .ThenBy(key => places[key.Parent.Name]),
        ];
    }

    // A schema lists columns, not keys. Several columns that refer to the several columns of a primary key, each to its own, are one key;
    // several that refer to the same column are several keys (a flight's two airports).
    private static IEnumerable<JoinKey> Split(Table child, Table parent, IReadOnlyList<ForeignKey> keys)
    {
        bool isOne = keys.Count > 1
            && keys.Select(key => key.To).Distinct().Count() == keys.Count
            && keys.Select(key => key.From).Distinct().Count() == keys.Count
            && keys.All(key => parent.PrimaryKey.Contains(key.To.Column));

        return isOne ? [new JoinKey(child, parent, keys)] : keys.Select(key => new JoinKey(child, parent, [key]));
    }
}
