using System.Runtime.InteropServices;

namespace Huida.Tokenization.Training;

/// <summary>
/// Neighbouring tokens: how often they stand together, and where. A heap gives the most frequent pair, of equals the one of the lowest
/// ids; a count that has fallen since it went there is put right when it comes up.
/// </summary>
internal sealed class PairTable
{
    private readonly Dictionary<ulong, int> _indices = [];
    private readonly PriorityQueue<int, UInt128> _queue = new();
    private readonly List<int> _grown = []; // since they were queued last
    private Pair[] _pairs = new Pair[1024];

    public void Add(int left, int right, int place, long count)
    {
        ref int index = ref CollectionsMarshal.GetValueRefOrAddDefault(_indices, Key(left, right), out bool isKnown);
        if (!isKnown)
        {
            index = _indices.Count - 1;
            if (index == _pairs.Length)
            {
                Array.Resize(ref _pairs, index * 2);
            }

            _pairs[index] = new Pair { Key = Key(left, right), Places = new int[2] };
        }

        ref var pair = ref _pairs[index];
        if (pair.Used == pair.Places.Length)
        {
            Array.Resize(ref pair.Places, Math.Max(2, pair.Used * 2));
        }

        pair.Places[pair.Used++] = place;
        pair.Count += count;
        if (!pair.HasGrown)
        {
            pair.HasGrown = true;
            _grown.Add(index);
        }
    }

    /// <summary>The place stays listed: whoever takes the pair looks whether it is still there.</summary>
    public void Remove(int left, int right, long count)
    {
        if (_indices.TryGetValue(Key(left, right), out int index))
        {
            _pairs[index].Count -= count;
        }
    }

    /// <summary>Takes the most frequent pair out, if it stands together often enough.</summary>
    /// <param name="places">Where its left token is or was, in the order in which they were added.</param>
    public bool TryTake(long minCount, out int left, out int right, out ReadOnlySpan<int> places)
    {
        foreach (int index in _grown)
        {
            _pairs[index].HasGrown = false;
            _queue.Enqueue(index, Order(_pairs[index]));
        }

        _grown.Clear();
        while (_queue.TryDequeue(out int index, out var order))
        {
            ref var pair = ref _pairs[index];
            if (pair.Count < minCount)
            {
                continue;
            }

            if (order != Order(pair))
            {
                _queue.Enqueue(index, Order(pair));
                continue;
            }

            (left, right) = ((int)(pair.Key >> 32), (int)pair.Key);
            places = pair.Places.AsSpan(0, pair.Used);
            (pair.Count, pair.Used, pair.Places) = (0, 0, []);

            return true;
        }

        left = right = 0;
        places = [];

        return false;
    }

    private static ulong Key(int left, int right) => ((ulong)(uint)left << 32) | (uint)right;

    /// <summary>The least is the first to merge.</summary>
    private static UInt128 Order(in Pair pair) => new(ulong.MaxValue - (ulong)pair.Count, pair.Key);

    private struct Pair
    {
        public ulong Key;
        public long Count;
        public int[] Places;
        public int Used;
        public bool HasGrown;
    }
}
