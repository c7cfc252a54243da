using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Parsing.Grammar;

internal static class ColumnTypes
{
    public static bool IsNumeric(this ColumnType type) => type is ColumnType.Integer or ColumnType.Number;

    public static bool IsOrdered(this ColumnType type) => type is ColumnType.Integer or ColumnType.Number or ColumnType.Date or ColumnType.Time;

    /// <summary>Whether the column only tells rows apart: nobody adds up or averages keys.</summary>
    public static bool IsKey(this DatabaseSchema schema, ColumnName column) =>
        schema.FindTable(column.Table)?.PrimaryKey is [var key] && key == column.Column
        || schema.Keys.Any(foreign => foreign.From == column || foreign.To == column);
}
