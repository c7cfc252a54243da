using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Notes;

/// <summary>
/// A schema as questions may name it: what the notes tell is on its tables and columns, what they hide is not in it, nor are views
/// that they do not name: a view says again what its tables say, and has no keys. Keys that lead over a hidden column of a table
/// that is shown stay: rows are joined by it.
/// </summary>
/// <param name="Unknown">What the notes name and the database does not have; the rest of them holds.</param>
public sealed record AnnotatedSchema(DatabaseSchema Schema, IReadOnlyList<UnknownName> Unknown)
{
    // As SQLite compares names.
    private static readonly StringComparer Names = StringComparer.OrdinalIgnoreCase;

    public static AnnotatedSchema Of(DatabaseSchema schema, DatabaseNotes notes)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(notes);
        List<UnknownName> unknown = [];
        var tables = ByName(notes.Tables, table => table.Name);
        unknown.AddRange(notes.Tables
            .Where(table => !schema.Tables.Any(other => Names.Equals(other.Name, table.Name)))
            .Select(table => new UnknownName(table.Name, null, table.Line)));

        List<Table> shown = [];
        bool onlyViews = schema.Tables.All(table => table.IsView);
        foreach (var table in schema.Tables)
        {
            if (!tables.TryGetValue(table.Name, out var told))
            {
                if (!table.IsView || onlyViews)
                {
                    shown.Add(table);
                }

                continue;
            }

            unknown.AddRange(told.Columns
                .Where(column => !table.Columns.Any(other => Names.Equals(other.Name.Column, column.Name)))
                .Select(column => new UnknownName(table.Name, column.Name, column.Line)));
            if (!told.IsHidden)
            {
                shown.Add(Annotated(table, told));
            }
        }

        var keys = schema.Keys.Where(key => shown.Exists(table => table.Name == key.From.Table) && shown.Exists(table => table.Name == key.To.Table));

        return new AnnotatedSchema(new DatabaseSchema(shown, [.. keys]), unknown);
    }

    private static Table Annotated(Table table, TableNotes told)
    {
        var columns = ByName(told.Columns, column => column.Name);

        return table with
        {
            Wording = told.Wording,
            Columns =
            [
                .. table.Columns
                    .Select(column => (Column: column, Told: columns.GetValueOrDefault(column.Name.Column)))
                    .Where(pair => pair.Told is not { IsHidden: true })
                    .Select(pair => pair.Told is null ? pair.Column : Annotated(pair.Column, pair.Told)),
            ],
        };
    }

    private static Column Annotated(Column column, ColumnNotes told) => column with
    {
        Wording = told.Wording,
        IsRowName = told.IsRowName,
        Unit = told.Unit,
        Values = told.Values,
    };

    /// <summary>Of names that differ in case alone, the first.</summary>
    private static Dictionary<string, T> ByName<T>(IReadOnlyList<T> notes, Func<T, string> name) =>
        notes.DistinctBy(name, Names).ToDictionary(name, Names);
}

/// <param name="Column">Null where the table itself is unknown.</param>
/// <param name="Line">Of the notes file, from 1.</param>
public sealed record UnknownName(string Table, string? Column, int Line);
