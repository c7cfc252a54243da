using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Dictionaries;

/// <summary>
/// The most probable way through the graph of a dictionary's words: each word counts with its log probability, and the best way from
/// each place to the end is found from the end on.
/// </summary>
/// <param name="asJieba">
/// With jieba's three choices, to the last bit: 64-bit sums, of equal ways the one with the longer word, and a character that is no word
/// stands alone only where no word begins. Else: 32-bit sums, the shorter word, and every character may stand alone.
/// </param>
/// <param name="unknownWords">Words beyond the dictionary, not as jieba; null for none.</param>
internal sealed class WordGraph(WordDictionary dictionary, bool asJieba, UnknownWords? unknownWords = null)
{
    /// <summary>Fills, for each place of a run, the score of the best way from there to the end and the length of its first word.</summary>
    /// <param name="scores">One longer than the run.</param>
    public void FindBest(ReadOnlySpan<char> run, Span<double> scores, Span<int> lengths)
    {
        scores[run.Length] = 0;
        for (int at = run.Length - 1; at >= 0; at--)
        {
            (scores[at], lengths[at]) = asJieba ? BestAsJieba(run, at, scores) : Best(run, at, scores);
        }
    }

    private (double Score, int Length) Best(ReadOnlySpan<char> run, int at, ReadOnlySpan<double> scores)
    {
        var tree = dictionary.Tree;
        var logCounts = dictionary.LogCountsByNode;

        // A surrogate pair is one character: its second half starts no word, and no word of the dictionary ends between the two.
        int single = char.IsHighSurrogate(run[at]) && at + 1 < run.Length ? 2 : 1;
        float best = (float)-dictionary.LogTotal + (float)scores[at + single];
        int length = single;
        int node = PrefixTree.Root;
        for (int end = at; end < run.Length && (node = tree.Next(node, run[end++])) != PrefixTree.None;)
        {
            float score = (float)(logCounts[node] - dictionary.LogTotal) + (float)scores[end]; // not a number where no word ends
            if (score > best || (end - at == single && !float.IsNaN(score)))
            {
                (best, length) = (score, end - at);
            }
        }

        return unknownWords is null ? (best, length) : unknownWords.Best(run, at, scores, (best, length));
    }

    private (double Score, int Length) BestAsJieba(ReadOnlySpan<char> run, int at, ReadOnlySpan<double> scores)
    {
        var tree = dictionary.Tree;
        var logCounts = dictionary.LogCountsByNode;
        double logTotal = dictionary.LogTotal;
        double best = double.NegativeInfinity;
        int length = 0;
        int node = PrefixTree.Root;
        for (int end = at; end < run.Length && (node = tree.Next(node, run[end++])) != PrefixTree.None;)
        {
            double score = logCounts[node] - logTotal + scores[end]; // not a number where no word ends
            if (score >= best)
            {
                (best, length) = (score, end - at);
            }
        }

        return length > 0 ? (best, length) : (0 - logTotal + scores[at + 1], 1);
    }
}
