using System.Globalization;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.TextToSql.Answers;

/// <summary>
/// A cell as people read it in a language. Cells are null, text, decimal numbers or booleans; days and times are text as ISO 8601 has
/// it, and their column's type says so.
/// </summary>
public static class CellText
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <returns>Null where the cell is empty.</returns>
    public static string? Write(object? cell, ShownColumn column, Language language) => cell switch
    {
        null => null,
        decimal number when Meaning(number.ToString("0.##########", CultureInfo.InvariantCulture), column) is { } meaning => meaning,
        decimal number => Write(number, column.IsQuantity, CultureOf(language)),
        bool isTrue => new ReadingTexts(language)[isTrue ? "True" : "False"],
        string text when Meaning(text, column) is { } meaning => meaning,
        string text when column.Type is ColumnType.Date or ColumnType.Time => WriteTime(text, language),
        _ => cell.ToString(),
    };

    /// <summary>With the column's unit after a number.</summary>
    public static string? WriteWithUnit(object? cell, ShownColumn column, Language language) =>
        Write(cell, column, language) is { } text && cell is decimal && column.Unit is { } unit
            ? new ReadingTexts(language).Format("Number.Unit", text, unit)
            : Write(cell, column, language);

    private static string? Meaning(string stored, ShownColumn column) => column.Meanings.GetValueOrDefault(stored);

    // Two decimals are read, more are noise; of what is less than one, four.
    private static string Write(decimal number, bool isQuantity, CultureInfo culture) => number.ToString(
        (isQuantity, Math.Abs(number) < 1) switch
        {
            (true, false) => "#,##0.##",
            (true, true) => "0.####",
            (false, _) => "0.##########",
        },
        culture);

    private static string WriteTime(string text, Language language)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) || !char.IsAsciiDigit(text[0]) || !text.Contains('-', StringComparison.Ordinal))
        {
            return text; // a time of day, or what some other program wrote
        }

        string day = time.ToString(new ReadingTexts(language)["Day"], CultureOf(language));

        return text.Contains(':', StringComparison.Ordinal) ? $"{day} {time.ToString("HH:mm", CultureInfo.InvariantCulture)}" : day;
    }

    private static CultureInfo CultureOf(Language language) => language == Language.Chinese ? Chinese : English;
}
