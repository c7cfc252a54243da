using System.Globalization;
using System.Text;
using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Sql;
using SQLitePCL;

namespace Huida.TextToSql.Execution;

/// <summary>Values in and out of an SQLite statement.</summary>
internal static class SqliteCells
{
    private const string Day = "yyyy-MM-dd";

    public static void Bind(sqlite3_stmt statement, IReadOnlyList<SqlParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            int index = raw.sqlite3_bind_parameter_index(statement, parameter.Name);
            _ = parameter.Value switch
            {
                Operand.Constant.Text text => raw.sqlite3_bind_text(statement, index, text.Value),
                Operand.Constant.Date date => raw.sqlite3_bind_text(statement, index, date.Value.ToString(Day, CultureInfo.InvariantCulture)),
                Operand.Constant.Boolean boolean => raw.sqlite3_bind_int(statement, index, boolean.Value ? 1 : 0),
                Operand.Constant.Number { Value: var number } when number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue =>
                    raw.sqlite3_bind_int64(statement, index, (long)number),
                Operand.Constant.Number { Value: var number } => raw.sqlite3_bind_double(statement, index, (double)number),
                _ => throw new ArgumentOutOfRangeException(nameof(parameters)),
            };
        }
    }

    /// <param name="type">What the column is declared to hold; SQLite lets a cell hold anything.</param>
    public static object? Read(sqlite3_stmt statement, int column, ColumnType type, int maxBytes) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_INTEGER => Integer(raw.sqlite3_column_int64(statement, column), type),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, column),
        raw.SQLITE_TEXT => Text(raw.sqlite3_column_blob(statement, column), type, maxBytes),
        raw.SQLITE_BLOB => Cut(raw.sqlite3_column_blob(statement, column), maxBytes).ToArray(),
        _ => null,
    };

    private static object Integer(long value, ColumnType type) => type == ColumnType.Boolean && value is (0 or 1) ? (object)(value == 1) : value;

    private static object Text(ReadOnlySpan<byte> bytes, ColumnType type, int maxBytes)
    {
        string text = bytes.Length <= maxBytes
            ? Encoding.UTF8.GetString(bytes)
            : Encoding.UTF8.GetString(Cut(bytes, maxBytes)).TrimEnd('\uFFFD') + "…"; // the cut may have split a character

        return type == ColumnType.Date && DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : text;
    }

    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> bytes, int maxBytes) => bytes[..Math.Min(bytes.Length, maxBytes)];
}
