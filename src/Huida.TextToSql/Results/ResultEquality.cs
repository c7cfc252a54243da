namespace Huida.TextToSql.Results;

/// <summary>
/// Whether two results say the same: as multisets of rows, or as lists where the order was asked for; their columns in any order;
/// numbers within 1e-6 of each other, relatively; text without the spaces around it; nothing equals nothing.
/// </summary>
public static class ResultEquality
{
    private const double Tolerance = 1e-6;
    private const int MostPaired = 1000; // rows past which near numbers are only compared in sorted order

    public static bool AreEqual(ResultTable left, ResultTable right, bool inOrder)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        int width = left.Columns.Count;
        if (width != right.Columns.Count || left.Rows.Count != right.Rows.Count || left.IsTruncated != right.IsTruncated)
        {
            return false;
        }

        var (leftRows, rightRows) = (Normalize(left.Rows), Normalize(right.Rows));

        // Which columns of the right may stand for each of the left: those that hold the same cells, whatever the rows.
        int[][] fitting =
        [
            .. Enumerable.Range(0, width).Select(column => Enumerable.Range(0, width)
                .Where(other => AreEqual(Pick(leftRows, [column]), Pick(rightRows, [other]), inOrder))
                .ToArray()),
        ];

        // Of columns that are the same in every row, such as empty ones, it does not matter which: a dozen of them have no end of orders.
        int[] alike = [.. Enumerable.Range(0, width).Select(column => Enumerable.Range(0, width).First(other => rightRows.All(row => Equals(row[column], row[other]))))];

        return fitting.All(columns => columns.Length > 0)
            && Permutations(fitting, alike, []).Any(order => AreEqual(leftRows, Pick(rightRows, order), inOrder));
    }

    private static IEnumerable<int[]> Permutations(int[][] fitting, int[] alike, int[] chosen) => chosen.Length == fitting.Length
        ? [chosen]
        : fitting[chosen.Length].Where(column => !chosen.Contains(column)).DistinctBy(column => alike[column])
            .SelectMany(column => Permutations(fitting, alike, [.. chosen, column]));

    private static bool AreEqual(object?[][] left, object?[][] right, bool inOrder)
    {
        if (inOrder)
        {
            return left.Zip(right).All(pair => RowsAreEqual(pair.First, pair.Second));
        }

        Array.Sort(left = [.. left], Compare);
        Array.Sort(right = [.. right], Compare);

        return left.Zip(right).All(pair => RowsAreEqual(pair.First, pair.Second)) || (left.Length <= MostPaired && CanBePaired(left, right));
    }

    // Numbers that differ by a rounding may have sorted otherwise on the two sides.
    private static bool CanBePaired(object?[][] left, object?[][] right)
    {
        var open = right.ToList();

        return left.All(row =>
        {
            int found = open.FindIndex(other => RowsAreEqual(row, other));
            if (found >= 0)
            {
                open.RemoveAt(found);
            }

            return found >= 0;
        });
    }

    private static object?[][] Normalize(IReadOnlyList<object?[]> rows) => [.. rows.Select(row => Array.ConvertAll(row, Normalize))];

    private static object? Normalize(object? cell) => cell switch
    {
        null => null,
        string text => text.Trim(),
        bool flag => flag ? 1.0 : 0.0,
        decimal number => (double)number,
        _ => throw new ArgumentException($"A cell is a {cell.GetType()}."),
    };

    private static object?[][] Pick(object?[][] rows, int[] columns) => Array.ConvertAll(rows, row => Array.ConvertAll(columns, column => row[column]));

    private static bool RowsAreEqual(object?[] left, object?[] right)
    {
        for (int i = 0; i < left.Length; i++)
        {
            bool equal = (left[i], right[i]) switch
            {
                (double one, double other) => Math.Abs(one - other) <= Tolerance * Math.Max(Math.Abs(one), Math.Abs(other)),
                var (one, other) => Equals(one, other),
            };
            if (!equal)
            {
                return false;
            }
        }

        return true;
    }

    // Nothing, then numbers, then text.
    private static int Compare(object?[] left, object?[] right)
    {
        for (int i = 0; i < left.Length; i++)
        {
            int order = (left[i], right[i]) switch
            {
                (null, null) => 0,
                (null, _) => -1,
                (_, null) => 1,
                (double one, double other) => one.CompareTo(other),
                (double, _) => -1,
                (_, double) => 1,
                var (one, other) => string.CompareOrdinal((string)one, (string)other),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
