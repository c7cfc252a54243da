using Huida.TextToSql.Forms;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Answers;

/// <summary>
/// Shows rows by their names where a form would show the numbers that stand for them: who asks for the adviser of a club wants a name, and
/// who asks for a loan wants who lent what. A number that the question asks for by its own name stays.
/// </summary>
internal static class NamedRows
{
    /// <returns>The form, and the keys by which it must be joined: by another one, the names would be those of other rows.</returns>
    public static (QueryForm Form, IReadOnlyList<ForeignKey> Keys) Show(QueryReading reading, DatabaseSchema schema)
    {
        List<Expression> select = [];
        List<ForeignKey> keys = [];
        foreach (var expression in reading.Form.Select)
        {
            Name[] names = expression is Expression.Value(var use) ? NamesFor(use, reading, schema) : [];
            select.AddRange(names.Length == 0 ? [expression] : names.Select(name => new Expression.Value(name.Column)));
            keys.AddRange(names.Select(name => name.By).OfType<ForeignKey>());
        }

        return (reading.Form with { Select = [.. select.Distinct()], Roles = [.. reading.Form.Roles.Union(keys.Select(key => key.From))] }, keys);
    }

    private static Name[] NamesFor(ColumnUse use, QueryReading reading, DatabaseSchema schema) =>
        schema.Keys.Any(key => key.From == use.Column) ? [.. NamesBehind(use, schema)]
        : IsOwnNumber(use, schema) && !IsAskedFor(use, reading) ? [.. NamesOf(use, reading, schema)]
        : [];

    /// <summary>Of what a row is told apart by: its name; of a row without one, the names of what it refers to, but for what the question gives.</summary>
    private static IEnumerable<Name> NamesOf(ColumnUse use, QueryReading reading, DatabaseSchema schema) =>
        RowName(schema, use.Column.Table) is { } own
            ? [new Name(new ColumnUse(own, use.Instance), By: null)]
            : schema.Keys.Where(key => key.From.Table == use.Column.Table)
                .SelectMany(key => NamesBehind(new ColumnUse(key.From, use.Instance), schema))
                .Where(name => !reading.Links.Any(link => link.Target is LinkTarget.Cell(var of, _) && of.Table == name.Column.Column.Table));

    private static IEnumerable<Name> NamesBehind(ColumnUse use, DatabaseSchema schema) =>
        schema.Keys
            .Where(key => key.From == use.Column && key.To.Table != use.Column.Table)
            .SelectMany(key => RowName(schema, key.To.Table) is { } name ? new[] { new Name(new ColumnUse(name), key) } : []);

    private static bool IsOwnNumber(ColumnUse use, DatabaseSchema schema) =>
        schema.FindTable(use.Column.Table) is { PrimaryKey: [var only] } && only == use.Column.Column;

    private static bool IsAskedFor(ColumnUse use, QueryReading reading) =>
        reading.Links.Any(link => link.Target is LinkTarget.Column(var named) && named == use.Column);

    private static ColumnName? RowName(DatabaseSchema schema, string table) =>
        schema.FindTable(table)!.Columns.Where(column => column.IsRowName).Select(column => (ColumnName?)column.Name).FirstOrDefault();

    /// <param name="By">The key behind which it stands; null where it is of the row itself.</param>
    private sealed record Name(ColumnUse Column, ForeignKey? By);
}
