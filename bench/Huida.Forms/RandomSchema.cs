using System.Globalization;
using System.Text;
using Huida.TextToSql.Schemas;

namespace Huida.Forms;

/// <summary>
/// A schema by chance and the script of a small SQLite database that has it: every table reachable from every other, names that need
/// quoting, primary keys of one column, of two, and none, several keys to one table and keys of a table to itself.
/// </summary>
public sealed class RandomSchema
{
    private static readonly string[] TableNames = ["student", "Order", "o'clock \"x\"", "课程", "a.b", "select", "t_2", "t", "x--y", "Group By"];
    private static readonly string[] ColumnNames = ["name", "from", "价格", "a\"b", "no.", "t", "Limit", "@p0", "z z"];
    private static readonly string[] Texts = ["a", "b", "O'Hara", "100%", "", "慧", "a_b\\", "@p0"];

    private readonly Random _random;
    private readonly List<Table> _tables = [];
    private readonly List<ForeignKey> _keys = [];
    private readonly Dictionary<ColumnName, List<string>> _cells = []; // as SQL literals
    private readonly StringBuilder _script = new();

    public RandomSchema(Random random)
    {
        _random = random;
        int count = random.Next(2, 8);
        for (int i = 0; i < count; i++)
        {
            AddTable(TableNames[i % TableNames.Length] + (random.Next(3) == 0 ? $"_{i}" : ""));
        }

        Schema = new DatabaseSchema(_tables, _keys);
        Script = _script.ToString();
    }

    public DatabaseSchema Schema { get; }

    public string Script { get; }

    private void AddTable(string name)
    {
        var columns = new List<Column>();
        var keys = new List<ForeignKey>();
        var key = new List<string>();
        Table[] referable = [.. _tables.Where(table => table.PrimaryKey.Count == 1)];
        bool isFirst = _tables.Count == 0;
        bool isBridge = !isFirst && _random.Next(5) == 0;
        if (isFirst || (!isBridge && _random.Next(10) > 0))
        {
            key.Add("id");
            columns.Add(new Column(new ColumnName(name, "id"), _random.Next(6) == 0 ? ColumnType.Text : ColumnType.Integer, IsNullable: false, Comment: null));
        }

        int references = isFirst ? 0 : isBridge ? 2 : _random.Next(1, 3);
        for (int i = 0; i < references; i++)
        {
            Refer(referable[_random.Next(referable.Length)], $"ref{i}", isNullable: !isBridge && _random.Next(2) == 0);
        }

        if (isBridge)
        {
            key.AddRange(columns.Select(column => column.Name.Column));
        }
        else if (key.Count == 1 && _random.Next(6) == 0)
        {
            var boss = new Column(new ColumnName(name, "boss"), columns[0].Type, IsNullable: true, Comment: null);
            columns.Add(boss);
            keys.Add(new ForeignKey(boss.Name, columns[0].Name));
        }

        foreach (string column in ColumnNames.OrderBy(_ => _random.Next()).Take(_random.Next(1, 5)))
        {
            columns.Add(new Column(new ColumnName(name, column), (ColumnType)_random.Next(7), _random.Next(2) == 0, Comment: null) { IsRowName = _random.Next(5) == 0 });
        }

        _tables.Add(new Table(name, columns, key, Comment: null));
        _keys.AddRange(keys);
        Fill(_tables[^1], keys);

        void Refer(Table parent, string column, bool isNullable)
        {
            var to = parent.Columns.Single(other => other.Name.Column == parent.PrimaryKey[0]);
            columns.Add(new Column(new ColumnName(name, column), to.Type, isNullable, Comment: null));
            keys.Add(new ForeignKey(columns[^1].Name, to.Name));
        }
    }

    private void Fill(Table table, List<ForeignKey> keys)
    {
        string declared = string.Join(", ", table.Columns.Select(column => $"{Quote(column.Name.Column)} {TypeName(column.Type)}{(column.IsNullable ? "" : " NOT NULL")}"));
        string primary = table.PrimaryKey.Count > 0 ? $", PRIMARY KEY ({string.Join(", ", table.PrimaryKey.Select(Quote))})" : "";
        _script.AppendLine(CultureInfo.InvariantCulture, $"CREATE TABLE {Quote(table.Name)} ({declared}{primary});");
        foreach (var column in table.Columns)
        {
            _cells[column.Name] = [];
        }

        int rows = _random.Next(1, 9);
        for (int row = 0; row < rows; row++)
        {
            foreach (var column in table.Columns)
            {
                _cells[column.Name].Add(Cell(table, column, keys, row));
            }

            _script.AppendLine(CultureInfo.InvariantCulture, $"INSERT OR IGNORE INTO {Quote(table.Name)} VALUES ({string.Join(", ", table.Columns.Select(column => _cells[column.Name][row]))});");
        }
    }

    private string Cell(Table table, Column column, List<ForeignKey> keys, int row)
    {
        if (column.IsNullable && _random.Next(4) == 0)
        {
            return "NULL";
        }

        if (keys.Find(key => key.From == column.Name) is { } key)
        {
            var there = _cells[key.To];

            return there.Count > 0 ? there[_random.Next(there.Count)] : "NULL"; // only a first row has no row of its own table to refer to
        }

        return table.PrimaryKey is [var only] && only == column.Name.Column
            ? column.Type == ColumnType.Text ? $"'k{row}'" : $"{row}"
            : column.Type switch
            {
                ColumnType.Integer => $"{_random.Next(6)}",
                ColumnType.Number => $"{_random.Next(6)}.5",
                ColumnType.Date => $"'2026-0{_random.Next(1, 4)}-01'",
                ColumnType.Time => $"'1{_random.Next(10)}:00'",
                ColumnType.Boolean => $"{_random.Next(2)}",
                ColumnType.Binary => "x'00ff'",
                _ => $"'{Texts[_random.Next(Texts.Length)].Replace("'", "''", StringComparison.Ordinal)}'",
            };
    }

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Integer => "INTEGER",
        ColumnType.Number => "REAL",
        ColumnType.Boolean => "BOOLEAN",
        ColumnType.Binary => "BLOB",
        _ => "TEXT",
    };

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
