using System.Collections.Immutable;
using System.Numerics;

namespace Huida.Tokenization.Vocabularies;

/// <summary>Which pairs of tokens become one, in which order. An open hash table over both ids. Built once, then safe to share.</summary>
internal sealed class MergeTable
{
    public const int NoRank = int.MaxValue;

    private ulong[] _pairs = []; // left id and right id, plus one: 0 is an empty place
    private Merge[] _merges = [];
    private int _shift;

    /// <param name="expected">How many there will be about; more fit.</param>
    public MergeTable(int expected) => Allocate((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected * 2)));

    public int Count { get; private set; }

    /// <summary>Keeps the lower rank of a pair that comes twice.</summary>
    public void Add(int left, int right, int rank, int merged)
    {
        ulong pair = Pair(left, right);
        int place = Place(pair);
        while (_pairs[place] != 0 && _pairs[place] != pair)
        {
            place = (place + 1) & (_pairs.Length - 1);
        }

        if (_pairs[place] == pair)
        {
            if (_merges[place].Rank > rank)
            {
                _merges[place] = new Merge(rank, merged);
            }

            return;
        }

        _pairs[place] = pair;
        _merges[place] = new Merge(rank, merged);
        Count++;
        if (Count * 3 > _pairs.Length * 2)
        {
            Grow();
        }
    }

    /// <summary>The rank (lower merges first) and the token that the pair becomes, or <see cref="NoRank"/>.</summary>
    public Merge Find(int left, int right)
    {
        ulong[] pairs = _pairs;
        ulong pair = Pair(left, right);
        for (int place = Place(pair); ; place = (place + 1) & (pairs.Length - 1))
        {
            if (pairs[place] == pair)
            {
                return _merges[place];
            }

            if (pairs[place] == 0)
            {
                return new Merge(NoRank, 0);
            }
        }
    }

    /// <summary>The pairs by rank.</summary>
    public ImmutableArray<(int Left, int Right)> InOrder() =>
    [
        .. Enumerable.Range(0, _pairs.Length)
            .Where(place => _pairs[place] != 0)
            .OrderBy(place => _merges[place].Rank)
            .Select(place => ((int)((_pairs[place] - 1) >> 32), (int)(_pairs[place] - 1))),
    ];

    private void Allocate(int size)
    {
        _pairs = new ulong[size];
        _merges = new Merge[size];
        _shift = 64 - BitOperations.Log2((uint)size);
    }

    private void Grow()
    {
        var (pairs, merges) = (_pairs, _merges);
        Allocate(pairs.Length * 2);
        for (int i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] != 0)
            {
                int place = Place(pairs[i]);
                while (_pairs[place] != 0)
                {
                    place = (place + 1) & (_pairs.Length - 1);
                }

                (_pairs[place], _merges[place]) = (pairs[i], merges[i]);
            }
        }
    }

    private static ulong Pair(int left, int right) => ((ulong)(uint)left << 32 | (uint)right) + 1;

    private int Place(ulong pair) => (int)((pair * 0x9E37_79B9_7F4A_7C15) >> _shift);

    internal readonly record struct Merge(int Rank, int Merged);
}
