namespace Huida.Knowledge.Extraction.Pdf;

/// <summary>The grid of one ruled table. Rows count from the top, columns from the left.</summary>
internal sealed class RuledTable
{
    private const double Near = 2.5;
    private const int MostCells = 20_000;

    private readonly double[] _x; // ascending
    private readonly double[] _y; // descending
    private readonly (int Row, int Column)[,] _owner; // the first cell of those that are one

    private RuledTable(double[] x, double[] y, Rule[] rules)
    {
        (_x, _y) = (x, y);
        _owner = new (int, int)[Rows, Columns];
        var vertical = rules.Where(rule => rule.IsVertical).ToLookup(rule => Index(_x, rule.Left));
        var horizontal = rules.Where(rule => !rule.IsVertical).ToLookup(rule => Index(_y, rule.Top));

        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                double middleX = (x[column] + x[column + 1]) / 2;
                double middleY = (y[row] + y[row + 1]) / 2;
                bool closedLeft = column == 0 || vertical[column].Any(rule => rule.Bottom - Near <= middleY && middleY <= rule.Top + Near);
                bool closedAbove = row == 0 || horizontal[row].Any(rule => rule.Left - Near <= middleX && middleX <= rule.Right + Near);
                _owner[row, column] = !closedLeft ? _owner[row, column - 1] : !closedAbove ? _owner[row - 1, column] : (row, column);
            }
        }
    }

    public int Rows => _y.Length - 1;

    public int Columns => _x.Length - 1;

    public double Left => _x[0];

    public double Right => _x[^1];

    /// <returns>Null for what is a frame, a box or a line rather than a table: fewer than two rows or columns.</returns>
    public static RuledTable? Of(Rule[] rules)
    {
        double[] x = Positions(rules.Where(rule => rule.IsVertical).Select(rule => rule.Left));
        double[] y = Positions(rules.Where(rule => !rule.IsVertical).Select(rule => rule.Top));
        Array.Reverse(y);

        return x.Length < 3 || y.Length < 3 || (long)x.Length * y.Length > MostCells ? null : new(x, y, rules);
    }

    public (int Row, int Column)? CellAt(double x, double y)
    {
        if (x < _x[0] || x > _x[^1] || y > _y[0] || y < _y[^1])
        {
            return null;
        }

        int column = Math.Clamp(Array.FindLastIndex(_x, line => line <= x), 0, Columns - 1);
        int row = Math.Clamp(Array.FindLastIndex(_y, line => line >= y), 0, Rows - 1);
        return _owner[row, column];
    }

    /// <summary>The rows with the text of each cell. What hangs over several rows is repeated in each, so that a row says all it says by itself.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RowsOf(IReadOnlyDictionary<(int Row, int Column), string> texts) =>
    [
        .. Enumerable.Range(0, Rows).Select(row => Enumerable.Range(0, Columns)
            .Select(column => _owner[row, column] is var owner && owner.Column == column ? texts.GetValueOrDefault(owner, "") : "")
            .ToArray()),
    ];

    private static double[] Positions(IEnumerable<double> values)
    {
        List<double> positions = [];
        foreach (double value in values.Order())
        {
            if (positions.Count == 0 || value - positions[^1] > Near)
            {
                positions.Add(value);
            }
        }

        return [.. positions];
    }

    private static int Index(double[] positions, double value) => Array.FindIndex(positions, position => Math.Abs(position - value) <= Near);
}
