using System.Collections.Immutable;
using System.Numerics;

namespace Huida.Tokenization.Vocabularies;

/// <summary>
/// Which pairs of tokens become one, in which order. An open hash table over both ids; before it a filter that fits a processor's cache,
/// since most pairs that are asked for are not there. Built once, then safe to share.
/// </summary>
internal sealed class MergeTable
{
    public const int NoRank = int.MaxValue;

    private const int FilterBits = 22; // half a megabyte

    private readonly ulong[] _filter = new ulong[(1 << FilterBits) / 64];
    private Entry[] _entries = [];
    private int _shift;

    /// <param name="expected">How many there will be about; more fit.</param>
    public MergeTable(int expected) => Allocate((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected * 2)));

    public int Count { get; private set; }

    /// <summary>Keeps the lower rank of a pair that comes twice.</summary>
    public void Add(int left, int right, int rank, int merged)
    {
        ulong pair = Pair(left, right);
        ulong hash = Hash(pair);
        _filter[hash >> (64 - FilterBits + 6)] |= 1UL << (int)((hash >> (64 - FilterBits)) & 63);
        ref var entry = ref _entries[PlaceOf(pair, hash)];
        if (entry.Pair == pair)
        {
            entry.Merge = entry.Merge.Rank > rank ? new Merge(rank, merged) : entry.Merge;
            return;
        }

        entry = new Entry { Pair = pair, Merge = new Merge(rank, merged) };
        if (++Count * 3 > _entries.Length * 2)
        {
            Grow();
        }
    }

    /// <summary>The rank (lower merges first) and the token that the pair becomes, or <see cref="NoRank"/>.</summary>
    public Merge Find(int left, int right)
    {
        ulong pair = Pair(left, right);
        ulong hash = Hash(pair);
        if ((_filter[hash >> (64 - FilterBits + 6)] >> (int)((hash >> (64 - FilterBits)) & 63) & 1) == 0)
        {
            return new Merge(NoRank, 0);
        }

        ref readonly var entry = ref _entries[PlaceOf(pair, hash)];

        return entry.Pair == 0 ? new Merge(NoRank, 0) : entry.Merge;
    }

    /// <summary>The pairs by rank.</summary>
    public ImmutableArray<(int Left, int Right)> InOrder() =>
    [
        .. _entries
            .Where(entry => entry.Pair != 0)
            .OrderBy(entry => entry.Merge.Rank)
            .Select(entry => ((int)((entry.Pair - 1) >> 32), (int)(entry.Pair - 1))),
    ];

    /// <summary>Where a pair is, or the empty place where it would be.</summary>
    private int PlaceOf(ulong pair, ulong hash)
    {
        var entries = _entries;
        int place = (int)(hash >> _shift);
        while (entries[place].Pair != pair && entries[place].Pair != 0)
        {
            place = (place + 1) & (entries.Length - 1);
        }

        return place;
    }

    private void Allocate(int size)
    {
        _entries = new Entry[size];
        _shift = 64 - BitOperations.Log2((uint)size);
    }

    private void Grow()
    {
        var old = _entries;
        Allocate(old.Length * 2);
        foreach (var entry in old)
        {
            if (entry.Pair != 0)
            {
                _entries[PlaceOf(entry.Pair, Hash(entry.Pair))] = entry;
            }
        }
    }

    private static ulong Pair(int left, int right) => ((ulong)(uint)left << 32 | (uint)right) + 1; // 0 is an empty place

    private static ulong Hash(ulong pair) => (pair ^ (pair >> 29)) * 0x9E37_79B9_7F4A_7C15;

    internal readonly record struct Merge(int Rank, int Merged);

    private struct Entry
    {
        public ulong Pair;
        public Merge Merge;
    }
}
