using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Dictionaries;

/// <summary>
/// The oldest way to cut Chinese: always the longest word, from the front or from the back; where there is none, one character, or all
/// letters and digits that stand together. Its ends are in order.
/// </summary>
internal static class MaximumMatching
{
    public static void Forward(WordDictionary dictionary, ReadOnlySpan<char> run, int origin, List<int> ends)
    {
        for (int at = 0; at < run.Length;)
        {
            at += Math.Max(dictionary.Tree.Longest(run[at..]).Length, UnknownAfter(run[at..]));
            ends.Add(origin + at);
        }
    }

    public static void Backward(WordDictionary dictionary, ReadOnlySpan<char> run, int origin, List<int> ends)
    {
        int first = ends.Count;
        for (int end = run.Length; end > 0;)
        {
            ends.Add(origin + end);
            end -= Math.Max(LongestBefore(dictionary.Backwards, run[..end]), UnknownBefore(run[..end]));
        }

        ends.Reverse(first, ends.Count - first);
    }

    /// <summary>Whichever of the two needs fewer words; of equals the one with fewer single characters, of equals the one from the back.</summary>
    public static void Bidirectional(WordDictionary dictionary, ReadOnlySpan<char> run, int origin, List<int> ends)
    {
        List<int> forward = [];
        List<int> backward = [];
        Forward(dictionary, run, origin, forward);
        Backward(dictionary, run, origin, backward);
        bool takesForward = forward.Count != backward.Count ? forward.Count < backward.Count : Singles(forward, origin) < Singles(backward, origin);
        ends.AddRange(takesForward ? forward : backward);
    }

    private static int LongestBefore(PrefixTree backwards, ReadOnlySpan<char> text)
    {
        int longest = 0;
        int node = PrefixTree.Root;
        for (int length = 1; length <= text.Length && (node = backwards.Next(node, text[^length])) != PrefixTree.None; length++)
        {
            longest = backwards.ValueAt(node) != PrefixTree.None ? length : longest;
        }

        return longest;
    }

    private static int UnknownAfter(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && char.IsAsciiLetterOrDigit(text[length]))
        {
            length++;
        }

        return Math.Max(length, 1);
    }

    private static int UnknownBefore(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && char.IsAsciiLetterOrDigit(text[^(length + 1)]))
        {
            length++;
        }

        return Math.Max(length, 1);
    }

    private static int Singles(List<int> ends, int origin)
    {
        int count = 0;
        foreach (int end in ends)
        {
            count += end - origin == 1 ? 1 : 0;
            origin = end;
        }

        return count;
    }
}
