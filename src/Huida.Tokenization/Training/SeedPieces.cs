namespace Huida.Tokenization.Training;

/// <summary>
/// The strings that a Unigram model may choose its pieces from: those that come again in the text and are followed by different characters
/// (the inner nodes of a suffix tree, read off a sorted array of suffixes), weighted by how often and how much of the text they are.
/// </summary>
internal static class SeedPieces
{
    /// <summary>A candidate: where it stands in the text first and how much of the text it takes, in characters.</summary>
    private readonly record struct Candidate(int Start, int Length, long Weight);

    /// <param name="count">How many at most; the heaviest are taken.</param>
    /// <param name="maxLength">In UTF-16 units.</param>
    /// <returns>By falling weight, strings of one character not among them.</returns>
    public static List<(string Piece, long Weight)> Find(IReadOnlyList<WordCount> words, int count, int maxLength, int threads)
    {
        Suffixes suffixes = new(words, maxLength);
        int[] sorted = suffixes.Sort(threads);
        var candidates = Repeated(suffixes, sorted, maxLength);
        var text = suffixes.Text;
        candidates.Sort((a, b) =>
            a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : text.AsSpan(a.Start, a.Length).SequenceCompareTo(text.AsSpan(b.Start, b.Length)));

        return [.. candidates.Take(count).Select(candidate => (new string(text, candidate.Start, candidate.Length), candidate.Weight))];
    }

    /// <summary>Every string that several suffixes begin with and that do not all go on alike, and every word that comes again.</summary>
    private static List<Candidate> Repeated(Suffixes suffixes, int[] sorted, int maxLength)
    {
        List<Candidate> found = [];
        Stack<(int Length, int Start, long CountBefore)> open = [];
        long counted = 0;
        int before = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            int start = sorted[i];
            int common = i + 1 < sorted.Length ? suffixes.Common(start, sorted[i + 1]) : 0;
            long count = suffixes.CountAt(start);
            if (suffixes.IsWholeWord(start) && suffixes.LengthAt(start) is var length && length > Math.Max(before, common) && count > 1)
            {
                Add(start, length, count);
            }

            long countBefore = counted;
            counted += count;
            for (; open.TryPeek(out var top) && top.Length > common; open.Pop())
            {
                Add(top.Start, top.Length, counted - top.CountBefore);
                countBefore = top.CountBefore;
            }

            if (common > 0 && (!open.TryPeek(out var last) || last.Length < common))
            {
                open.Push((common, start, countBefore));
            }

            before = common;
        }

        return found;

        void Add(int start, int length, long frequency)
        {
            var piece = suffixes.Text.AsSpan(start, length);
            int characters = length - CountLow(piece);
            if (length <= maxLength && characters > 1 && !char.IsHighSurrogate(piece[^1]))
            {
                found.Add(new Candidate(start, length, frequency * characters));
            }
        }
    }

    private static int CountLow(ReadOnlySpan<char> piece)
    {
        int count = 0;
        foreach (char unit in piece)
        {
            count += char.IsLowSurrogate(unit) ? 1 : 0;
        }

        return count;
    }
}
