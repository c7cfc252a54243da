using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

/// <summary>
/// Foreign keys that nobody declared but the names tell: <c>flights.airline</c> or <c>flights.airline_id</c> refers to the one primary key of
/// airlines, and <c>grades.student_id</c> to the students whose primary key is called so.
/// </summary>
internal static class GuessedKeys
{
    // What many tables have a column called, for each its own.
    private static readonly HashSet<string> Common = ["id", "code", "name", "number", "no", "key", "title", "type", "date", "year"];

    private static readonly string[] Endings = ["id", "code", "number", "no", "key"];

    public static IEnumerable<ForeignKey> Of(DatabaseSchema schema)
    {
        var referring = schema.Keys.Select(key => key.From).ToHashSet();
        Column[] keys =
        [
            .. schema.Tables
                .Where(table => table.PrimaryKey.Count == 1)
                .Select(table => schema.FindColumn(new ColumnName(table.Name, table.PrimaryKey[0])))
                .OfType<Column>(),
        ];
        var byKey = keys.Where(key => !Common.Contains(Plain(key.Name.Column))).ToLookup(key => Plain(key.Name.Column));
        var byTable = keys.ToLookup(key => Singular(Plain(key.Name.Table)));

        return from table in schema.Tables
               from column in table.Columns
               where !referring.Contains(column.Name)
               from key in Meant(Plain(column.Name.Column)).Distinct()
               where key.Name.Table != table.Name && key.Type == column.Type
               select new ForeignKey(column.Name, key.Name);

        IEnumerable<Column> Meant(string said) =>
        [
            .. byKey[said],
            .. byTable[Singular(said)],
            .. Endings.Where(ending => said.EndsWith(ending, StringComparison.Ordinal)).SelectMany(ending => byTable[Singular(said[..^ending.Length])]),
        ];
    }

    // Roughly: both sides are cut alike, so that only whether they differ otherwise matters.
    private static string Singular(string word) => word.EndsWith("ies", StringComparison.Ordinal)
        ? word[..^3] + "y"
        : word.TrimEnd('s').TrimEnd('e');

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
