using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Models;

/// <summary>
/// Every way to cut a text into pieces: pieces by the places that they lie between, each with its log probability. Filled from left to
/// right, read by the best, the n best and sampled ways (https://arxiv.org/abs/1804.10959). Reused; not to be shared.
/// </summary>
/// <param name="isSinglePrecision">Whether sums are rounded to 32 bits, as sentencepiece does.</param>
internal sealed class PieceLattice(bool isSinglePrecision = false)
{
    private Arc[] _arcs = new Arc[64];
    private int[] _lastAt = [Nothing]; // the arc added last of those that end at a place
    private double[] _best = [0];
    private double[] _forward = [];
    private double[] _backward = [];
    private double[] _expected = [];

    private const int Nothing = -1;

    /// <summary>The id of a character that is no piece.</summary>
    public const int Unknown = -1;

    /// <summary>One piece.</summary>
    /// <param name="Previous">The arc that was added before it of those that end where it does, or -1.</param>
    public readonly record struct Arc(int Start, int End, int Id, double Score, int Previous);

    /// <summary>The place where the text ends.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<Arc> Arcs => _arcs.AsSpan(0, Count);

    private int Count { get; set; }

    public void Clear() => (Length, Count) = (0, 0);

    /// <summary>Adds all pieces of a word behind what is there.</summary>
    /// <param name="scores">By a piece's number; negative infinity for what is not to be used.</param>
    /// <param name="unknownScore">What a character costs that is no piece.</param>
    public void AddWord(ReadOnlySpan<char> word, PrefixTree pieces, ReadOnlySpan<double> scores, double unknownScore)
    {
        int origin = Extend(word.Length);
        for (int at = 0, single; at < word.Length; at += single)
        {
            single = char.IsHighSurrogate(word[at]) && at + 1 < word.Length ? 2 : 1;
            bool hasSingle = false;
            int node = PrefixTree.Root;
            for (int to = at; to < word.Length && (node = pieces.Next(node, word[to])) != PrefixTree.None;)
            {
                to++;
                int id = pieces.ValueAt(node);
                if (id != PrefixTree.None && !double.IsNegativeInfinity(scores[id]))
                {
                    Add(origin + at, origin + to, id, scores[id]);
                    hasSingle |= to - at == single;
                }
            }

            if (!hasSingle)
            {
                Add(origin + at, origin + at + single, Unknown, unknownScore);
            }
        }
    }

    /// <summary>Makes the text longer. Every place that <see cref="Add"/> then reaches must lead on to the end.</summary>
    /// <returns>Where it ended.</returns>
    public int Extend(int length)
    {
        int before = Length;
        Length += length;
        if (_lastAt.Length <= Length)
        {
            Array.Resize(ref _lastAt, (Length * 2) + 1);
            Array.Resize(ref _best, (Length * 2) + 1);
        }

        _lastAt.AsSpan(before + 1, length).Fill(Nothing);

        return before;
    }

    /// <summary>Adds a piece. Pieces come in the order of their starts, and start where some way leads.</summary>
    public void Add(int start, int end, int id, double score)
    {
        if (Count == _arcs.Length)
        {
            Array.Resize(ref _arcs, Count * 2);
        }

        double through = Round(_best[start] + score);
        _best[end] = _lastAt[end] == Nothing ? through : Math.Max(_best[end], through);
        _arcs[Count] = new Arc(start, end, id, score, _lastAt[end]);
        _lastAt[end] = Count++;
    }

    /// <summary>The indexes of the best way's arcs, from the left. Of equals the one whose last piece is longest.</summary>
    public List<int> Best()
    {
        List<int> way = [];
        for (int place = Length; place > 0; place = _arcs[way[^1]].Start)
        {
            int best = _lastAt[place];
            for (int arc = _arcs[best].Previous; arc != Nothing; arc = _arcs[arc].Previous)
            {
                best = Through(arc) >= Through(best) ? arc : best;
            }

            way.Add(best);
        }

        way.Reverse();

        return way;

        double Through(int arc) => Round(_best[_arcs[arc].Start] + _arcs[arc].Score);
    }

    /// <summary>
    /// The n best ways, best first: A* from the end, where what is left to go is known exactly from filling. Fewer, if there are no more.
    /// </summary>
    public IEnumerable<(List<int> Arcs, double Score)> NBest(int n)
    {
        // Each partial way stands for its best completion, so that what is not among the n first at any time never will be.
        PriorityQueue<Partial, (double Score, int Order)> open = new(MostLikelyFirst);
        int order = 0;
        open.Enqueue(new Partial(Nothing, Length, 0, null), (_best[Length], order++));
        while (n > 0 && open.TryDequeue(out var way, out var priority))
        {
            if (way.Place == 0)
            {
                n--;
                yield return (ArcsOf(way), priority.Score);
                continue;
            }

            for (int arc = _lastAt[way.Place]; arc != Nothing; arc = _arcs[arc].Previous)
            {
                var (start, _, _, score, _) = _arcs[arc];
                double rest = Round(_best[start] + score);
                open.Enqueue(new Partial(arc, start, Round(score + way.Score), way), (Round(rest + way.Score), order++));
            }
        }
    }

    /// <summary>A way drawn by its probability to the power of <paramref name="alpha"/>: at 0 all ways are equal, the higher the likelier the best.</summary>
    public List<int> Sample(double alpha, Random random)
    {
        SumForward(alpha);
        List<int> way = [];
        for (int place = Length; place > 0; place = _arcs[way[^1]].Start)
        {
            double drawn = random.NextDouble();
            int arc = _lastAt[place];
            for (; _arcs[arc].Previous != Nothing; arc = _arcs[arc].Previous)
            {
                drawn -= Math.Exp(_forward[_arcs[arc].Start] + (alpha * _arcs[arc].Score) - _forward[place]);
                if (drawn < 0)
                {
                    break;
                }
            }

            way.Add(arc);
        }

        way.Reverse();

        return way;
    }

    /// <summary>How often each arc is in the text, on average over all ways.</summary>
    /// <param name="all">The log probability of the text: the sum over all ways.</param>
    public ReadOnlySpan<double> Expect(out double all)
    {
        SumForward(1);
        if (_backward.Length <= Length)
        {
            _backward = new double[_lastAt.Length];
        }

        if (_expected.Length < Count)
        {
            _expected = new double[_arcs.Length];
        }

        _backward.AsSpan(0, Length).Fill(double.NegativeInfinity);
        _backward[Length] = 0;
        all = _forward[Length];
        for (int i = Count - 1; i >= 0; i--)
        {
            var (start, end, _, score, _) = _arcs[i];
            double after = score + _backward[end];
            _backward[start] = LogSum(_backward[start], after);
            _expected[i] = Math.Exp(_forward[start] + after - all);
        }

        return _expected.AsSpan(0, Count);
    }

    private static readonly Comparer<(double Score, int Order)> MostLikelyFirst =
        Comparer<(double Score, int Order)>.Create((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Order.CompareTo(b.Order));

    /// <summary>For each place the logarithm of the sum of all ways there.</summary>
    private void SumForward(double alpha)
    {
        if (_forward.Length <= Length)
        {
            _forward = new double[_lastAt.Length];
        }

        _forward.AsSpan(1, Length).Fill(double.NegativeInfinity);
        _forward[0] = 0;
        foreach (var (start, end, _, score, _) in Arcs)
        {
            _forward[end] = LogSum(_forward[end], _forward[start] + (alpha * score));
        }
    }

    private static double LogSum(double a, double b)
    {
        var (high, low) = a > b ? (a, b) : (b, a);

        return high - low > 50 ? high : high + Math.Log(1 + Math.Exp(low - high));
    }

    private static List<int> ArcsOf(Partial way)
    {
        List<int> arcs = [];
        for (var at = way; at.After is not null; at = at.After)
        {
            arcs.Add(at.Arc);
        }

        return arcs;
    }

    private double Round(double sum) => isSinglePrecision ? (float)sum : sum;

    /// <summary>A way from the end back to a place.</summary>
    private sealed record Partial(int Arc, int Place, double Score, Partial? After);
}
