using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Models;

/// <summary>
/// Merges a row of tokens by rank: always the pair of lowest rank, of equals the leftmost. Short rows are searched through for each
/// merge; in long ones a heap holds the pairs, so that a run without end takes n log n. Reused; not to be shared.
/// </summary>
internal sealed class PairMerger(MergeTable merges)
{
    private const int Short = 96;

    private readonly PairHeap _pairs = new();
    private Symbol[] _symbols = new Symbol[Short];
    private int[] _next = [];
    private int[] _previous = [];
    private int _count;

    public ReadOnlySpan<Symbol> Symbols => _symbols.AsSpan(0, _count);

    public void Begin() => _count = 0;

    public void Add(int id, int length)
    {
        if (_count == _symbols.Length)
        {
            Array.Resize(ref _symbols, _count * 2);
        }

        _symbols[_count++] = new Symbol { Id = id, Length = length };
    }

    /// <summary>Lengthens the token that was added last.</summary>
    public void Extend(int length) => _symbols[_count - 1].Length += length;

    public void Merge()
    {
        for (int i = 0; i + 1 < _count; i++)
        {
            _symbols[i].Pair = merges.Find(_symbols[i].Id, _symbols[i + 1].Id);
        }

        if (_count <= Short)
        {
            MergeShort();
        }
        else
        {
            MergeLong();
        }
    }

    private void MergeShort()
    {
        while (_count > 1)
        {
            var symbols = _symbols.AsSpan(0, _count);
            int best = 0;
            int rank = symbols[0].Pair.Rank;
            for (int i = 1; i < symbols.Length - 1; i++)
            {
                if (symbols[i].Pair.Rank < rank)
                {
                    (best, rank) = (i, symbols[i].Pair.Rank);
                }
            }

            if (rank == MergeTable.NoRank)
            {
                return;
            }

            symbols[best].Id = symbols[best].Pair.Merged;
            symbols[best].Length += symbols[best + 1].Length;
            symbols[(best + 2)..].CopyTo(symbols[(best + 1)..]);
            _count--;
            if (best + 1 < _count)
            {
                symbols[best].Pair = merges.Find(symbols[best].Id, symbols[best + 1].Id);
            }

            if (best > 0)
            {
                symbols[best - 1].Pair = merges.Find(symbols[best - 1].Id, symbols[best].Id);
            }
        }
    }

    private void MergeLong()
    {
        if (_next.Length < _count)
        {
            _next = new int[_symbols.Length];
            _previous = new int[_symbols.Length];
        }

        _pairs.Clear();
        for (int i = 0; i < _count; i++)
        {
            _next[i] = i + 1 < _count ? i + 1 : -1;
            _previous[i] = i - 1;
            if (_next[i] >= 0 && _symbols[i].Pair.Rank != MergeTable.NoRank)
            {
                _pairs.Append(_symbols[i].Pair.Rank, i);
            }
        }

        _pairs.Heapify();
        while (_pairs.TryPop(out int rank, out int left))
        {
            // A pair that has changed since it was offered has another rank now; a token that is gone has no next.
            int right = _next[left];
            if (right < 0 || _symbols[left].Pair.Rank != rank)
            {
                continue;
            }

            _symbols[left].Id = _symbols[left].Pair.Merged;
            _symbols[left].Length += _symbols[right].Length;
            _next[left] = _next[right];
            _next[right] = -1;
            if (_next[left] >= 0)
            {
                _previous[_next[left]] = left;
                Renew(left);
            }

            if (_previous[left] >= 0)
            {
                Renew(_previous[left]);
            }
        }

        Compact();
    }

    private void Renew(int left)
    {
        _symbols[left].Pair = merges.Find(_symbols[left].Id, _symbols[_next[left]].Id);
        if (_symbols[left].Pair.Rank != MergeTable.NoRank)
        {
            _pairs.Push(_symbols[left].Pair.Rank, left);
        }
    }

    private void Compact()
    {
        int written = 0;
        for (int at = 0; at >= 0; at = _next[at])
        {
            _symbols[written++] = _symbols[at];
        }

        _count = written;
    }

    /// <summary>A token of the row.</summary>
    internal struct Symbol
    {
        public int Id;

        /// <summary>How much of the word it takes, in bytes.</summary>
        public int Length;

        /// <summary>What it makes with the next.</summary>
        public MergeTable.Merge Pair;
    }
}
