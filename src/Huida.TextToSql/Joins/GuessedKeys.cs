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
        var named = schema.Tables
            .Where(table => table.PrimaryKey.Count == 1 && schema.FindColumn(new ColumnName(table.Name, table.PrimaryKey[0])) is not null)
            .Select(table => (Table: table, Key: schema.FindColumn(new ColumnName(table.Name, table.PrimaryKey[0]))!))
            .ToList();

        return from child in schema.Tables
            from column in child.Columns
            where !referring.Contains(column.Name)
            from parent in named
            where parent.Table != child && parent.Key.Type == column.Type && MayRefer(column.Name.Column, parent.Table.Name, parent.Key.Name.Column)
            select new ForeignKey(column.Name, parent.Key.Name);
    }

    private static bool MayRefer(string column, string table, string key)
    {
        string said = Plain(column);
        string owner = Singular(Plain(table));

        return (said == Plain(key) && !Common.Contains(said))
            || Singular(said) == owner
            || Array.Exists(Endings, ending => said.EndsWith(ending, StringComparison.Ordinal) && Singular(said[..^ending.Length]) == owner);
    }

    // Roughly: both sides are cut alike, so that only whether they differ otherwise matters.
    private static string Singular(string word) => word.EndsWith("ies", StringComparison.Ordinal)
        ? word[..^3] + "y"
        : word.TrimEnd('s').TrimEnd('e');

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
