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
    public static void Bind(sqlite3_stmt statement, IReadOnlyList<SqlParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            int index = raw.sqlite3_bind_parameter_index(statement, parameter.Name);
            _ = parameter.Value switch
            {
                Operand.Constant.Text text => raw.sqlite3_bind_text(statement, index, text.Value),
                Operand.Constant.Date date => raw.sqlite3_bind_text(statement, index, date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
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
        raw.SQLITE_INTEGER when type == ColumnType.Boolean && raw.sqlite3_column_int64(statement, column) is (0 or 1) and var flag => flag == 1,
        raw.SQLITE_INTEGER => (decimal)raw.sqlite3_column_int64(statement, column),
        raw.SQLITE_FLOAT => Number(raw.sqlite3_column_double(statement, column)),
        raw.SQLITE_TEXT or raw.SQLITE_BLOB => Text(raw.sqlite3_column_blob(statement, column), maxBytes),
        _ => null,
    };

    // Fifteen digits, as a decimal has it of a double: of 0.1 + 0.2 people want 0.3.
    private static object Number(double value) =>
        Math.Abs(value) < (double)decimal.MaxValue ? (decimal)value : value.ToString(CultureInfo.InvariantCulture);

    private static string Text(ReadOnlySpan<byte> bytes, int maxBytes) => bytes.Length <= maxBytes
        ? Encoding.UTF8.GetString(bytes)
        : Encoding.UTF8.GetString(bytes[..maxBytes]).TrimEnd('\uFFFD') + "…"; // the cut may have split a character
}
