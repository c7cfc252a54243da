using System.Globalization;

namespace Huida.Server.Components.Rows;

/// <summary>Rows in the order of one column, empty cells last either way; equal ones stay as they stood.</summary>
public static class SortedRows
{
    public static IReadOnlyList<IReadOnlyList<object?>> By(
        IReadOnlyList<IReadOnlyList<object?>> rows, int column, bool descending, CultureInfo culture)
    {
        var filled = rows.Where(row => row[column] is not null);
        var comparer = Comparer<object?>.Create((a, b) => (a, b) switch
        {
            (decimal one, decimal other) => one.CompareTo(other),
            (bool one, bool other) => one.CompareTo(other),
            _ => culture.CompareInfo.Compare(a?.ToString(), b?.ToString()),
        });
        var sorted = descending ? filled.OrderByDescending(row => row[column], comparer) : filled.OrderBy(row => row[column], comparer);

        return [.. sorted, .. rows.Where(row => row[column] is null)];
    }
}
