using System.Text;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Values;

/// <summary>The values of all columns, each by a number, column after column; as UTF-8 in one array. Immutable.</summary>
/// <param name="ends">Where each value ends in <paramref name="text"/>; the next one starts there.</param>
/// <param name="columns">In order, each with the number after its last value's.</param>
internal sealed class StoredValues(byte[] text, int[] ends, IReadOnlyList<(ColumnName Name, int End)> columns)
{
    public int Count => ends.Length;

    public string this[int value] => Encoding.UTF8.GetString(text.AsSpan((value == 0 ? 0 : ends[value - 1])..ends[value]));

    /// <summary>The column of a value, and the numbers of its first value and after its last.</summary>
    public (ColumnName Name, int First, int End) ColumnOf(int value)
    {
        int low = 0;
        for (int high = columns.Count - 1; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = value < columns[middle].End ? (low, middle) : (middle + 1, high);
        }

        return (columns[low].Name, low == 0 ? 0 : columns[low - 1].End, columns[low].End);
    }
}
