namespace Huida.Knowledge.Extraction;

/// <summary>
/// Lays the rows of a table out in columns, row by row from the first. A cell over several rows is repeated in each, so that a row says
/// all it says by itself; one over several columns stands in the first of them.
/// </summary>
internal sealed class MergedCells
{
    private readonly Dictionary<int, (string Text, int Rows)> _hanging = [];

    public readonly record struct Cell(string Text, int Columns, int Rows);

    public IReadOnlyList<string> Row(IEnumerable<Cell> cells)
    {
        List<string> row = [];
        foreach (var cell in cells)
        {
            TakeHanging(row);
            for (int i = 0; i < cell.Columns; i++)
            {
                string text = i == 0 ? cell.Text : "";
                if (cell.Rows > 1)
                {
                    _hanging[row.Count] = (text, cell.Rows - 1);
                }

                row.Add(text);
            }
        }

        TakeHanging(row);
        return row;
    }

    private void TakeHanging(List<string> row)
    {
        while (_hanging.Remove(row.Count, out var above))
        {
            if (above.Rows > 1)
            {
                _hanging[row.Count] = above with { Rows = above.Rows - 1 };
            }

            row.Add(above.Text);
        }
    }
}
