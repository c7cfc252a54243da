namespace Huida.Knowledge.Extraction;

/// <summary>Which rows head a table that does not say.</summary>
internal static class TableHead
{
    private const int LongestLabel = 60;

    /// <summary>1 where the first row has a short label over each column, and no value that starts with a number, else 0.</summary>
    public static int Guess(IReadOnlyList<IReadOnlyList<string>> rows) =>
        rows.Count >= 2
        && rows[0].Count >= 2
        && rows[0].Count >= rows.Max(row => row.Count)
        && rows[0].All(cell => !string.IsNullOrWhiteSpace(cell) && cell.Length <= LongestLabel && !char.IsDigit(cell.TrimStart()[0]) && cell[^1] is not ('。' or '.' or '；' or ';'))
            ? 1
            : 0;
}
