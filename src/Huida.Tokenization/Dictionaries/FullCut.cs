using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Dictionaries;

/// <summary>Every word of the dictionary that a block holds, overlapping; letters and digits that are in none are joined. As jieba's full mode.</summary>
internal static class FullCut
{
    public static void Cut(WordDictionary dictionary, ReadOnlySpan<char> block, int origin, List<(int Start, int End)> words)
    {
        int covered = -1;      // the last character that some word has
        int latin = -1;        // where letters and digits that are joined began
        int latinEnd = -1;
        List<int> ends = [];
        for (int at = 0; at < block.Length; at++)
        {
            bool isLatin = char.IsAsciiLetterOrDigit(block[at]);
            if (latin >= 0 && !isLatin)
            {
                words.Add((origin + latin, origin + latinEnd));
                latin = -1;
            }

            FindEnds(dictionary.Tree, block, at, ends);
            if (ends.Count == 1 && at > covered)
            {
                if (isLatin)
                {
                    latin = latin < 0 ? at : latin;
                    latinEnd = ends[0];
                }
                else
                {
                    words.Add((origin + at, origin + ends[0]));
                }

                covered = ends[0] - 1;
                continue;
            }

            foreach (int end in ends)
            {
                if (end - 1 > at)
                {
                    words.Add((origin + at, origin + end));
                    covered = end - 1;
                }
            }
        }

        if (latin >= 0)
        {
            words.Add((origin + latin, origin + latinEnd));
        }
    }

    /// <summary>Where the words that start at a place end; where none does, after one character.</summary>
    private static void FindEnds(PrefixTree tree, ReadOnlySpan<char> block, int at, List<int> ends)
    {
        ends.Clear();
        int node = PrefixTree.Root;
        for (int end = at; end < block.Length && (node = tree.Next(node, block[end++])) != PrefixTree.None;)
        {
            if (tree.ValueAt(node) != PrefixTree.None)
            {
                ends.Add(end);
            }
        }

        if (ends.Count == 0)
        {
            ends.Add(at + 1);
        }
    }
}
