namespace Huida.Knowledge.Extraction;

/// <summary>Which rows head a table that does not say.</summary>
internal static class TableHeader
{
    private const int LongestLabel = 40;

    /// <summary>1 where the first row has a short label without a number over each column, else 0.</summary>
    public static int Guess(IReadOnlyList<IReadOnlyList<string>> rows) =>
        rows.Count >= 2
        && rows[0].Count >= 2
        && rows[0].Count >= rows.Max(row => row.Count)
        && rows[0].All(cell => !string.IsNullOrWhiteSpace(cell) && cell.Length <= LongestLabel && !cell.Any(char.IsDigit))
            ? 1
            : 0;
}
