using System.Numerics;

namespace Huida.TextToSql.Values;

/// <summary>
/// From 32 bits of a hash to the values that have it: pairs of both in one sorted array, with a directory of where each run of first
/// bits starts. Nine bytes a pair, two reads to find a run. Immutable.
/// </summary>
internal sealed class HashedPostings
{
    private const int PairsPerRun = 4;

    private readonly ulong[] _pairs;
    private readonly int[] _starts;
    private readonly int _shift;

    /// <param name="pairs">See <see cref="Pair"/>; sorted in place and kept.</param>
    public HashedPostings(ulong[] pairs)
    {
        Array.Sort(pairs);
        _pairs = pairs;
        int bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, pairs.Length / PairsPerRun)), 1, 24);
        _shift = 64 - bits;
        _starts = new int[(1 << bits) + 1];
        for (int run = 0, at = 0; run < _starts.Length - 1; run++)
        {
            while (at < pairs.Length && (int)(pairs[at] >> _shift) < run)
            {
                at++;
            }

            _starts[run] = at;
        }

        _starts[^1] = pairs.Length;
    }

    public static ulong Pair(ulong hash, int value) => ((ulong)Fold(hash) << 32) | (uint)value;

    public static int ValueOf(ulong pair) => (int)(uint)pair;

    /// <summary>The pairs of a hash, ascending by value. Another hash may share the bits: what is found has to be compared.</summary>
    public ReadOnlySpan<ulong> Find(ulong hash)
    {
        uint folded = Fold(hash);
        int run = (int)(((ulong)folded << 32) >> _shift);
        var pairs = _pairs.AsSpan(_starts[run].._starts[run + 1]);

        return Between(pairs, (ulong)folded << 32, ((ulong)folded << 32) | int.MaxValue);
    }

    /// <summary>How many of the found pairs have a value from <paramref name="first"/> on and before <paramref name="end"/>.</summary>
    public static int CountWithin(ReadOnlySpan<ulong> found, int first, int end) =>
        found.IsEmpty ? 0 : Between(found, (found[0] & ~(ulong)uint.MaxValue) | (uint)first, (found[0] & ~(ulong)uint.MaxValue) | (uint)(end - 1)).Length;

    private static ReadOnlySpan<ulong> Between(ReadOnlySpan<ulong> pairs, ulong lowest, ulong highest) =>
        pairs[LowerBound(pairs, lowest)..LowerBound(pairs, highest + 1)];

    private static int LowerBound(ReadOnlySpan<ulong> pairs, ulong pair)
    {
        int found = pairs.BinarySearch(pair);

        return found < 0 ? ~found : found; // no pair is there twice
    }

    private static uint Fold(ulong hash) => (uint)((hash * 0xD6E8FEB86659FD93) >> 32);
}
