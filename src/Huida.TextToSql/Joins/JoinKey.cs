using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

/// <summary>A foreign key, with what a search for joins asks of it.</summary>
internal sealed record JoinKey(ForeignKey Key, Table Child, Table Parent, bool IsGuessed)
{
    /// <summary>Where it stands among the child's columns: the first of several keys to the same table is the one that people mean when they name none.</summary>
    public int Position { get; } = Child.Columns.ToList().FindIndex(column => column.Name == Key.From);

    /// <summary>A row of the parent has at most one row of the child.</summary>
    public bool IsOneToOne { get; } = Child.PrimaryKey is [var only] && only == Key.From.Column;

    /// <summary>The keys of a schema, by the child's place in it and the column's place in the child.</summary>
    public static IReadOnlyList<JoinKey> Of(DatabaseSchema schema)
    {
        var places = schema.Tables.Index().ToDictionary(table => table.Item.Name, table => table.Index);

        return
        [
            .. schema.Keys
                .Distinct()
                .Select(key => Make(key, isGuessed: false))
                .Concat(GuessedKeys.Of(schema).Select(key => Make(key, isGuessed: true)))
                .OrderBy(key => places[key.Child.Name])
                .ThenBy(key => key.Position)
                .ThenBy(key => places[key.Parent.Name]),
        ];

        JoinKey Make(ForeignKey key, bool isGuessed) => new(key, schema.FindTable(key.From.Table)!, schema.FindTable(key.To.Table)!, isGuessed);
    }
}
