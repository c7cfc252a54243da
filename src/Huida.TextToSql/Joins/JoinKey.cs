using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

/// <summary>A foreign key, with what a search for joins asks of it.</summary>
/// <param name="IsFromBridge">What tells the child's rows apart is all made of keys, as in a table of who takes which course.</param>
internal sealed record JoinKey(ForeignKey Key, Table Child, Table Parent, bool IsGuessed, bool IsFromBridge)
{
    /// <summary>
    /// Where it stands among the child's columns: the first of several keys to the same table is the one that people mean when they name none.
    /// Those that bear the table's name come before others: a teacher is of the department in department_id, and not of that whose dean_no he is.
    /// </summary>
    public int Position { get; } = Child.Columns.ToList().FindIndex(column => column.Name == Key.From) + (IsNamedAfter(Key) ? 0 : Child.Columns.Count);

    /// <summary>A row of the parent has at most one row of the child.</summary>
    public bool IsOneToOne { get; } = Child.PrimaryKey is [var only] && only == Key.From.Column;

    private static bool IsNamedAfter(ForeignKey key) =>
        key.To.Table.Length > 3 && key.From.Column.Contains(key.To.Table[..^2], StringComparison.OrdinalIgnoreCase); // without the ending of a plural

    /// <summary>The keys of a schema, by the child's place in it and the column's place in the child.</summary>
    public static IReadOnlyList<JoinKey> Of(DatabaseSchema schema)
    {
        var places = schema.Tables.Index().ToDictionary(table => table.Item.Name, table => table.Index);

        (ForeignKey Key, bool IsGuessed)[] keys =
        [
            .. schema.Keys.Distinct().Select(key => (key, false)),
            .. GuessedKeys.Of(schema).Select(key => (key, true)),
        ];
        var referring = keys.Select(key => key.Key.From).ToHashSet();

        return
        [
            .. keys
                .Select(key => Make(key.Key, key.IsGuessed))
                .OrderBy(key => places[key.Child.Name])
                .ThenBy(key => key.Position)
                .ThenBy(key => places[key.Parent.Name]),
        ];

        JoinKey Make(ForeignKey key, bool isGuessed)
        {
            var child = schema.FindTable(key.From.Table)!;
            IEnumerable<string> identity = child.PrimaryKey.Count > 0 ? child.PrimaryKey : child.Columns.Select(column => column.Name.Column);

            return new JoinKey(
                key, child, schema.FindTable(key.To.Table)!, isGuessed, identity.All(column => referring.Contains(new ColumnName(child.Name, column))));
        }
    }
}
