using Huida.TextToSql.Schemas;

namespace Huida.Answering;

public enum ChartKind
{
    /// <summary>One value, shown big.</summary>
    Number,

    Bar,
    Line,
}

/// <summary>How rows are best drawn.</summary>
/// <param name="X">The column of the categories or times; null where there is one value.</param>
/// <param name="Y">The columns of the values.</param>
public sealed record Chart(ChartKind Kind, string? X, IReadOnlyList<string> Y)
{
    /// <summary>More bars than these are read as a table.</summary>
    private const int MostBars = 30;

    private const int FewestPoints = 3;

    /// <returns>Null where the table says it as well: no quantity, several categories, or rows that were cut.</returns>
    internal static Chart? Of(IReadOnlyList<AnsweredColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows, bool isCut)
    {
        if (columns is [var only] && rows is [[not null]])
        {
            return new Chart(ChartKind.Number, null, [only.Name]);
        }

        AnsweredColumn[] quantities = [.. columns.Where(column => column.Shown.IsQuantity)];
        AnsweredColumn[] others = [.. columns.Where(column => !column.Shown.IsQuantity)];
        if (isCut || rows.Count < 2 || quantities is not [var first, ..] || others is not [var x])
        {
            return null;
        }

        object?[] keys = CellsOf(x);
        if (keys.Contains(null) || keys.Distinct().Count() < keys.Length || !CellsOf(first).Any(cell => cell is decimal))
        {
            return null;
        }

        return IsTime(x, keys) && keys.Length >= FewestPoints ? new Chart(ChartKind.Line, x.Name, [first.Name])
            : keys.Length <= MostBars ? new Chart(ChartKind.Bar, x.Name, [first.Name])
            : null;

        object?[] CellsOf(AnsweredColumn column)
        {
            int at = columns.Index().First(indexed => indexed.Item == column).Index;

            return [.. rows.Select(row => row[at])];
        }
    }

    private static bool IsTime(AnsweredColumn column, IEnumerable<object?> keys) => column.Shown.Type switch
    {
        ColumnType.Date or ColumnType.Time => true,
        ColumnType.Integer => keys.All(key => key is >= 1800m and <= 2200m), // years
        _ => false,
    };
}
