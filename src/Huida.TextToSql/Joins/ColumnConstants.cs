using System.Globalization;
using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

/// <summary>Constants as a column of a type holds them, so that a strict database compares like with like.</summary>
internal static class ColumnConstants
{
    /// <returns>Null where the type cannot hold it.</returns>
    public static Operand.Constant? As(this Operand.Constant constant, ColumnType type) => (type, constant) switch
    {
        (ColumnType.Binary, _) => null,
        (ColumnType.Text or ColumnType.Time or ColumnType.Date, Operand.Constant.Text) => constant,
        (ColumnType.Text or ColumnType.Time or ColumnType.Date, Operand.Constant.Number number) =>
            new Operand.Constant.Text(number.Value.ToString("0.############################", CultureInfo.InvariantCulture)),
        (ColumnType.Date, Operand.Constant.Date) => constant,
        (ColumnType.Text, Operand.Constant.Date date) =>
            new Operand.Constant.Text(date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (ColumnType.Integer or ColumnType.Number, Operand.Constant.Number) => constant,
        (ColumnType.Integer or ColumnType.Number, Operand.Constant.Text text) => Parse(text.Value),
        (ColumnType.Integer or ColumnType.Number, Operand.Constant.Boolean boolean) => new Operand.Constant.Number(boolean.Value ? 1 : 0),
        (ColumnType.Boolean, Operand.Constant.Boolean or Operand.Constant.Text or Operand.Constant.Number) => constant,
        _ => null,
    };

    private static Operand.Constant.Number? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal number)
            ? new Operand.Constant.Number(number)
            : null;
}
