using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

/// <summary>What a schema says about the values of a query. A hidden column, which only keys name, counts as text that may be missing.</summary>
internal static class SchemaFacts
{
    /// <summary>Whether a cell may be missing. SQLite declares primary keys that may be; nobody has such rows.</summary>
    public static bool CanBeEmpty(this DatabaseSchema schema, ColumnName column) =>
        schema.FindColumn(column)?.IsNullable != false && !schema.FindTable(column.Table)!.PrimaryKey.Contains(column.Column);

    public static ColumnType TypeOf(this DatabaseSchema schema, Expression expression) => expression switch
    {
        Expression.Value value => schema.TypeOf(value.Column.Column),
        Expression.Aggregate { Function: AggregateFunction.Minimum or AggregateFunction.Maximum or AggregateFunction.Sum } aggregate =>
            schema.TypeOf(aggregate.Column.Column),
        Expression.Aggregate { Function: AggregateFunction.Average } => ColumnType.Number,
        _ => ColumnType.Integer,
    };

    /// <summary>The primary key's columns.</summary>
    public static IReadOnlyList<ColumnUse> KeyOf(this DatabaseSchema schema, TableUse use) =>
        [.. schema.FindTable(use.Table)!.PrimaryKey.Select(part => new ColumnUse(new ColumnName(use.Table, part), use.Instance))];

    public static ColumnType TypeOf(this DatabaseSchema schema, ColumnName column) => schema.FindColumn(column)?.Type ?? ColumnType.Text;
}
