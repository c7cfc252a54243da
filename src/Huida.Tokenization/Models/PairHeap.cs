namespace Huida.Tokenization.Models;

/// <summary>The pairs of a long row, lowest rank first, of equals the leftmost: a heap with four children a node. Reused; not to be shared.</summary>
internal sealed class PairHeap
{
    private const int Children = 4;

    private ulong[] _orders = new ulong[256]; // the rank above, the place below
    private int _count;

    public void Clear() => _count = 0;

    /// <summary>Adds a pair before <see cref="Heapify"/>, in no order.</summary>
    public void Append(int rank, int place)
    {
        if (_count == _orders.Length)
        {
            Array.Resize(ref _orders, _count * 2);
        }

        _orders[_count++] = ((ulong)(uint)rank << 32) | (uint)place;
    }

    public void Heapify()
    {
        for (int at = _count > 1 ? (_count - 2) / Children : -1; at >= 0; at--)
        {
            Sink(at, _orders[at]);
        }
    }

    public void Push(int rank, int place)
    {
        Append(rank, place);
        int at = _count - 1;
        ulong order = _orders[at];
        while (at > 0 && (at - 1) / Children is var parent && _orders[parent] > order)
        {
            _orders[at] = _orders[parent];
            at = parent;
        }

        _orders[at] = order;
    }

    public bool TryPop(out int rank, out int place)
    {
        (rank, place) = (0, 0);
        if (_count == 0)
        {
            return false;
        }

        (rank, place) = ((int)(_orders[0] >> 32), (int)_orders[0]);
        if (--_count > 0)
        {
            Sink(0, _orders[_count]);
        }

        return true;
    }

    private void Sink(int at, ulong order)
    {
        var orders = _orders.AsSpan(0, _count);
        while ((at * Children) + 1 is var child && child < orders.Length)
        {
            int least = child;
            for (int other = child + 1; other < Math.Min(child + Children, orders.Length); other++)
            {
                least = orders[other] < orders[least] ? other : least;
            }

            if (orders[least] >= order)
            {
                break;
            }

            orders[at] = orders[least];
            at = least;
        }

        orders[at] = order;
    }
}
