using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Huida.TextToSql.Schemas;

/// <summary>
/// Reads what tables, views, columns and keys a SQLite database has, spelled as they were declared. Keys that name something that
/// is not there are left out, and so are keys of several columns: joined over one of them, rows would be multiplied.
/// </summary>
public static class SqliteSchemaReader
{
    /// <param name="connection">Open, on a SQLite database.</param>
    public static DatabaseSchema Read(DbConnection connection, CancellationToken cancellationToken)
    {
        List<Table> tables = [];
        foreach (var (name, isView, sql) in Query(connection, TablesSql, null, row => new TableRow(row.GetString(0), row.GetString(1) == "view", Text(row, 2))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryReadTable(connection, name, sql) is { Columns.Count: > 0 } table)
            {
                tables.Add(table with { IsView = isView });
            }
        }

        return new DatabaseSchema(tables, [.. tables.SelectMany(table => ReadKeys(connection, table, tables)).Distinct()]);
    }

    /// <summary>Without SQLite's own tables and those in which virtual tables keep their data.</summary>
    private const string TablesSql =
        """
        SELECT list.name, master.type, master.sql
        FROM pragma_table_list AS list JOIN sqlite_master AS master ON master.name = list.name AND master.type IN ('table', 'view')
        WHERE list.schema = 'main' AND list.type <> 'shadow' AND substr(list.name, 1, 7) <> 'sqlite_'
        ORDER BY master.rowid
        """;

    /// <summary>Null for a view of something that is gone and a virtual table of a module that is not there: nothing can be asked of them.</summary>
    private static Table? TryReadTable(DbConnection connection, string name, string? sql)
    {
        try
        {
            return ReadTable(connection, name, SqliteComments.Read(sql ?? ""));
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_ERROR)
        {
            return null;
        }
    }

    private static Table ReadTable(DbConnection connection, string name, IReadOnlyDictionary<string, string> comments)
    {
        var rows = Query(
            connection,
            """SELECT name, type, "notnull", pk FROM pragma_table_xinfo(@name) WHERE hidden <> 1""",
            name,
            row => new ColumnRow(row.GetString(0), row.GetString(1), row.GetBoolean(2), row.GetInt32(3)));
        var types = SqliteColumnTypes.Read(connection, name, [.. rows.Select(row => row.Name)], [.. rows.Select(row => row.Declared)]);
        var columns = rows.Zip(types, (row, type) => new Column(
            new ColumnName(name, row.Name),
            type,
            !row.IsRequired && row.KeyPart == 0,
            comments.GetValueOrDefault(row.Name)));

        return new Table(
            name,
            [.. columns],
            [.. rows.Where(row => row.KeyPart > 0).OrderBy(row => row.KeyPart).Select(row => row.Name)],
            comments.GetValueOrDefault(name));
    }

    private static IEnumerable<ForeignKey> ReadKeys(DbConnection connection, Table table, IReadOnlyList<Table> tables)
    {
        var keys = Query(
            connection,
            """SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(@name) ORDER BY id, seq""",
            table.Name,
            row => new KeyRow(row.GetInt32(0), row.GetString(1), row.GetString(2), Text(row, 3)));
        foreach (var key in keys.GroupBy(row => row.Id).Where(key => key.Count() == 1).Select(key => key.Single()))
        {
            var target = tables.FirstOrDefault(other => IsSame(other.Name, key.Target));
            string? to = key.To ?? (target?.PrimaryKey is [var only] ? only : null); // REFERENCES without a column
            if (Find(table, key.From) is { } from && Find(target, to) is { } found)
            {
                yield return new ForeignKey(from, found);
            }
        }
    }

    // Without Dapper, which compiles a reader for each of them at first use: half of what a small database takes.
    private static List<T> Query<T>(DbConnection connection, string sql, string? name, Func<DbDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (name is not null)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@name";
            parameter.Value = name;
            command.Parameters.Add(parameter);
        }

        List<T> rows = [];
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static ColumnName? Find(Table? table, string? column) => table?.Columns.FirstOrDefault(other => IsSame(other.Name.Column, column))?.Name;

    // As SQLite compares names: the case of ASCII letters does not matter.
    private static bool IsSame(string name, string? other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    private sealed record TableRow(string Name, bool IsView, string? Sql);

    private sealed record ColumnRow(string Name, string Declared, bool IsRequired, int KeyPart);

    private sealed record KeyRow(int Id, string Target, string From, string? To);
}
