using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

internal static class Emptiness
{
    /// <summary>Whether a cell may be missing. SQLite declares primary keys that may be; nobody has such rows.</summary>
    public static bool CanBeEmpty(this DatabaseSchema schema, ColumnName column) =>
        schema.FindColumn(column)!.IsNullable && !schema.FindTable(column.Table)!.PrimaryKey.Contains(column.Column);
}
