using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Models;

/// <summary>
/// Merges a row of tokens by rank: always the pair of lowest rank, of equals the leftmost. Short rows are searched through for each
/// merge; in long ones a heap holds the pairs, so that a run without end takes n log n. Reused; not to be shared.
/// </summary>
internal sealed class PairMerger(MergeTable merges)
{
    private const int Short = 96;

    private int[] _ids = new int[Short];
    private int[] _lengths = new int[Short];
    private int[] _ranks = new int[Short];  // of the pair that a token makes with the next
    private int[] _merged = new int[Short]; // what that pair becomes
    private int[] _next = [];
    private int[] _previous = [];
    private readonly PriorityQueue<int, ulong> _pairs = new();
    private int _count;

    public ReadOnlySpan<int> Ids => _ids.AsSpan(0, _count);

    public ReadOnlySpan<int> Lengths => _lengths.AsSpan(0, _count);

    public void Begin() => _count = 0;

    public void Add(int id, int length)
    {
        if (_count == _ids.Length)
        {
            Array.Resize(ref _ids, _count * 2);
            Array.Resize(ref _lengths, _count * 2);
            Array.Resize(ref _ranks, _count * 2);
            Array.Resize(ref _merged, _count * 2);
        }

        (_ids[_count], _lengths[_count]) = (id, length);
        _count++;
    }

    /// <summary>Lengthens the token that was added last.</summary>
    public void Extend(int length) => _lengths[_count - 1] += length;

    public void Merge()
    {
        for (int i = 0; i + 1 < _count; i++)
        {
            (_ranks[i], _merged[i]) = merges.Find(_ids[i], _ids[i + 1]);
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
            var ranks = _ranks.AsSpan(0, _count - 1);
            int best = 0;
            for (int i = 1; i < ranks.Length; i++)
            {
                best = ranks[i] < ranks[best] ? i : best;
            }

            if (ranks[best] == MergeTable.NoRank)
            {
                return;
            }

            _ids[best] = _merged[best];
            _lengths[best] += _lengths[best + 1];
            Remove(best + 1);
            if (best + 1 < _count)
            {
                (_ranks[best], _merged[best]) = merges.Find(_ids[best], _ids[best + 1]);
            }

            if (best > 0)
            {
                (_ranks[best - 1], _merged[best - 1]) = merges.Find(_ids[best - 1], _ids[best]);
            }
        }
    }

    private void Remove(int at)
    {
        int rest = --_count - at;
        Array.Copy(_ids, at + 1, _ids, at, rest);
        Array.Copy(_lengths, at + 1, _lengths, at, rest);
        Array.Copy(_ranks, at + 1, _ranks, at, rest);
        Array.Copy(_merged, at + 1, _merged, at, rest);
    }

    private void MergeLong()
    {
        if (_next.Length < _count)
        {
            _next = new int[_ids.Length];
            _previous = new int[_ids.Length];
        }

        _pairs.Clear();
        for (int i = 0; i < _count; i++)
        {
            _next[i] = i + 1 < _count ? i + 1 : -1;
            _previous[i] = i - 1;
            Offer(i);
        }

        while (_pairs.TryDequeue(out int left, out ulong order))
        {
            // A pair that has changed since it was offered has another rank now; a token that is gone has none.
            int right = _next[left];
            if (right < 0 || _ranks[left] != (int)(order >> 32))
            {
                continue;
            }

            _ids[left] = _merged[left];
            _lengths[left] += _lengths[right];
            _ranks[right] = MergeTable.NoRank;
            _next[left] = _next[right];
            if (_next[left] >= 0)
            {
                _previous[_next[left]] = left;
            }

            _next[right] = -1;
            Renew(left);
            if (_previous[left] >= 0)
            {
                Renew(_previous[left]);
            }
        }

        Compact();
    }

    private void Renew(int left)
    {
        (_ranks[left], _merged[left]) = _next[left] < 0 ? new MergeTable.Merge(MergeTable.NoRank, 0) : merges.Find(_ids[left], _ids[_next[left]]);
        Offer(left);
    }

    private void Offer(int left)
    {
        if (_next[left] >= 0 && _ranks[left] != MergeTable.NoRank)
        {
            _pairs.Enqueue(left, ((ulong)(uint)_ranks[left] << 32) | (uint)left);
        }
    }

    private void Compact()
    {
        int written = 0;
        for (int at = 0; at >= 0; at = _next[at])
        {
            (_ids[written], _lengths[written]) = (_ids[at], _lengths[at]);
            written++;
        }

        _count = written;
    }
}
