using Huida.TextToSql.Forms;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Answers;

/// <summary>
/// Shows rows by their names where a form would show the numbers that stand for them: who asks for the adviser of a club wants a name, and
/// who asks for a loan wants who lent what. A number that the question asks for by its own name stays.
/// </summary>
internal static class NamedRows
{
    public static QueryForm Show(QueryReading reading, DatabaseSchema schema) => reading.Form with
    {
        Select = [.. reading.Form.Select.SelectMany(expression => Show(expression, reading, schema)).Distinct()],
    };

    private static IEnumerable<Expression> Show(Expression expression, QueryReading reading, DatabaseSchema schema)
    {
        if (expression is not Expression.Value(var use))
        {
            return [expression];
        }

        ColumnUse[] names = schema.Keys.Any(key => key.From == use.Column) ? [.. NamesBehind(use, schema)]
            : IsOwnNumber(use, schema) && !IsAskedFor(use, reading) ? [.. NamesOf(use, reading, schema)]
            : [];

        return names.Length == 0 ? [expression] : names.Select(name => new Expression.Value(name));
    }

    /// <summary>Of what a row is told apart by: its name; of a row without one, the names of what it refers to, but for what the question gives.</summary>
    private static IEnumerable<ColumnUse> NamesOf(ColumnUse use, QueryReading reading, DatabaseSchema schema) =>
        RowName(schema, use.Column.Table) is { } own
            ? [new ColumnUse(own, use.Instance)]
            : schema.Keys.Where(key => key.From.Table == use.Column.Table)
                .SelectMany(key => NamesBehind(new ColumnUse(key.From, use.Instance), schema))
                .Where(name => !reading.Links.Any(link => link.Target is LinkTarget.Cell(var of, _) && of.Table == name.Column.Table));

    // With two ways between the tables, the name might be another row's.
    private static IEnumerable<ColumnUse> NamesBehind(ColumnUse use, DatabaseSchema schema) => schema.Keys
        .Where(key => key.From == use.Column && key.To.Table != use.Column.Table && schema.Keys.Count(other => Joins(other, key)) == 1)
        .Select(key => RowName(schema, key.To.Table))
        .OfType<ColumnName>()
        .Select(name => new ColumnUse(name));

    private static bool IsOwnNumber(ColumnUse use, DatabaseSchema schema) =>
        schema.FindTable(use.Column.Table) is { PrimaryKey: [var only] } && only == use.Column.Column;

    private static bool IsAskedFor(ColumnUse use, QueryReading reading) =>
        reading.Links.Any(link => link.Target is LinkTarget.Column(var named) && named == use.Column);

    private static bool Joins(ForeignKey key, ForeignKey other) =>
        (key.From.Table == other.From.Table && key.To.Table == other.To.Table) || (key.From.Table == other.To.Table && key.To.Table == other.From.Table);

    private static ColumnName? RowName(DatabaseSchema schema, string table) =>
        schema.FindTable(table)!.Columns.Where(column => column.IsRowName).Select(column => (ColumnName?)column.Name).FirstOrDefault();
}
