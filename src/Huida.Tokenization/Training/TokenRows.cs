namespace Huida.Tokenization.Training;

/// <summary>
/// The words of a corpus as rows of tokens, one after another with a gap between them. A token that takes several places stands at its
/// first, the others are gaps; how many it takes is written at its first and its last, so that both neighbours are found at once.
/// </summary>
/// <param name="capacity">How many tokens and words may be added, together.</param>
/// <param name="maxLength">What a token of more than two characters must stay below, as in the reference.</param>
internal sealed class TokenRows(int capacity, int maxLength)
{
    private const int Gap = -1;

    private readonly Place[] _places = CreatePlaces(capacity);
    private readonly List<long> _counts = [];
    private readonly PairTable _pairs = new();
    private int _used = 1;

    /// <returns>Whether there was a place for it.</returns>
    public bool TryAdd(ReadOnlySpan<int> word, long count)
    {
        if (word.Length + 1 > _places.Length - _used)
        {
            return false;
        }

        foreach (int token in word)
        {
            _places[_used++] = new Place { Token = token, Length = 1, Word = _counts.Count };
        }

        _places[_used++] = new Place { Token = Gap, Length = 1 };
        _counts.Add(count);

        return true;
    }

    /// <summary>Counts the pairs of all words that were added, after which none may be.</summary>
    public PairTable CountPairs()
    {
        for (int at = 0; at + 1 < _used; at++)
        {
            if (_places[at].Token != Gap && _places[at + 1].Token != Gap)
            {
                _pairs.Add(_places[at].Token, _places[at + 1].Token, at, _counts[_places[at].Word]);
            }
        }

        return _pairs;
    }

    /// <summary>Makes two neighbours one token, from left to right wherever they still are neighbours, and counts the pairs anew around it.</summary>
    public void Merge(int left, int right, int merged, ReadOnlySpan<int> starts)
    {
        var places = _places;
        foreach (int at in starts)
        {
            ref var first = ref places[at];
            if (first.Token != left)
            {
                continue;
            }

            ref var second = ref places[at + first.Length];
            if (second.Token != right)
            {
                continue;
            }

            long count = _counts[first.Word];
            int length = first.Length + second.Length;
            int previous = at - places[at - 1].Length, next = at + length;
            (first.Token, second.Token) = (merged, Gap);
            first.Length = places[next - 1].Length = length;
            if (places[previous] is { Token: not Gap } before)
            {
                _pairs.Remove(before.Token, left, count);
                if (before.Length + length < maxLength)
                {
                    _pairs.Add(before.Token, merged, previous, count);
                }
            }

            if (places[next] is { Token: not Gap } after)
            {
                _pairs.Remove(right, after.Token, count);
                if (after.Length + length < maxLength)
                {
                    _pairs.Add(merged, after.Token, at, count);
                }
            }
        }
    }

    private static Place[] CreatePlaces(int capacity)
    {
        var places = new Place[capacity + 1];
        places[0] = new Place { Token = Gap, Length = 1 };

        return places;
    }

    private struct Place
    {
        public int Token;
        public int Length;
        public int Word;
    }
}
