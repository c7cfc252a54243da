using System.Globalization;
using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Elements;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>Values in the type of the column that they are held against.</summary>
internal static class Constants
{
    public static Operand.Constant Of(DatabaseSchema schema, Element.Cell cell) =>
        schema.FindColumn(cell.Column.Column)!.Type.IsNumeric() && decimal.TryParse(cell.Stored, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number)
            ? new Operand.Constant.Number(number)
            : new Operand.Constant.Text(cell.Stored);

    /// <summary>That the column holds what the cell does.</summary>
    public static Condition.Compare Is(DatabaseSchema schema, Element.Cell cell) =>
        new(new Expression.Value(cell.Column), Comparison.Equal, Of(schema, cell));

    public static bool IsYear(Operand.Constant value) => value is Operand.Constant.Number(>= 1000 and <= 2200) or Operand.Constant.Date;

    /// <summary>A year is held against a column of dates by its first and last day.</summary>
    public static Condition Equals(DatabaseSchema schema, ColumnUse use, Operand.Constant value)
    {
        var left = new Expression.Value(use);
        var type = schema.FindColumn(use.Column)!.Type;
        if (type == ColumnType.Date && value is Operand.Constant.Number(>= 1 and <= 9999 and var year) && decimal.IsInteger(year))
        {
            return new Condition.Between(
                left, new Operand.Constant.Date(new DateOnly((int)year, 1, 1)), new Operand.Constant.Date(new DateOnly((int)year, 12, 31)));
        }

        return new Condition.Compare(left, Comparison.Equal, value);
    }
}
