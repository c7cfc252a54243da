using System.Globalization;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Dictionaries;

/// <summary>A word with how often it was counted. What kind of word it is (the tag of jieba's files) is not kept.</summary>
public readonly record struct DictionaryWord(string Text, long Count);

/// <summary>
/// Words with their counts, in a tree that finds all that a text begins with. Immutable and safe to share: more words make another
/// dictionary, in milliseconds.
/// </summary>
internal sealed class WordDictionary
{
    private const int IsWord = 1; // what the tree says of a node where a word ends

    private readonly double[] _logCounts;
    private readonly Lazy<PrefixTree> _backwards;

    private WordDictionary(PrefixTree tree, double[] logCounts, int count, long total)
    {
        (Tree, _logCounts, Count, Total) = (tree, logCounts, count, total);
        LogTotal = Math.Log(Math.Max(total, 1));
        _backwards = new Lazy<PrefixTree>(BuildBackwards);
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>What their counts add up to.</summary>
    public long Total { get; }

    /// <summary>What to take from a word's log count for its log probability; its negative is that of a character that no word accounts for.</summary>
    public double LogTotal { get; }

    /// <summary>The words; where a node has a number, a word ends.</summary>
    public PrefixTree Tree { get; }

    /// <summary>The log count of the word that ends at a node of the tree; not a number where none does.</summary>
    public ReadOnlySpan<double> LogCountsByNode => _logCounts;

    /// <summary>The words from their last character to their first.</summary>
    public PrefixTree Backwards => _backwards.Value;

    /// <param name="lines">"word count" or "word count tag" lines.</param>
    /// <exception cref="InvalidDataException">A line is broken; the message says which.</exception>
    public static WordDictionary Parse(ReadOnlySpan<char> lines)
    {
        Builder builder = new(new PrefixTree(lines.Length / 7), [], 0, 0);
        for (int number = 1; lines.Length > 0; number++)
        {
            int end = lines.IndexOf('\n');
            var line = (end < 0 ? lines : lines[..end]).TrimEnd('\r');
            lines = end < 0 ? [] : lines[(end + 1)..];
            int space = line.IndexOf(' ');
            var rest = line[(space + 1)..];
            int tag = rest.IndexOf(' ');
            if (space <= 0 || !long.TryParse(tag < 0 ? rest : rest[..tag], NumberStyles.None, CultureInfo.InvariantCulture, out long count)
                || !builder.TryAdd(line[..space], count))
            {
                throw new InvalidDataException($"line {number}: not a word and its count: \"{line}\".");
            }
        }

        return builder.ToDictionary();
    }

    public bool Contains(ReadOnlySpan<char> word) => !double.IsNaN(LogCountOf(word));

    /// <summary>The log probability of a word, or null.</summary>
    public double? LogProbability(ReadOnlySpan<char> word) => LogCountOf(word) is var logCount && double.IsNaN(logCount) ? null : logCount - LogTotal;

    /// <summary>How often a word was counted; 0 where it is not there.</summary>
    public long CountOf(ReadOnlySpan<char> word) => LogCountOf(word) is var logCount && double.IsNaN(logCount) ? 0 : (long)Math.Round(Math.Exp(logCount));

    /// <summary>With these words added, one after another, or counted anew where they are there already.</summary>
    /// <param name="suggest">The count for a word that comes with 0, from the dictionary so far, which is good for that call alone.</param>
    public WordDictionary With(IEnumerable<DictionaryWord> words, Func<WordDictionary, string, long> suggest)
    {
        Builder builder = new(Tree.Copy(), [.. _logCounts], Count, Total);
        foreach (var (text, count) in words)
        {
            ArgumentException.ThrowIfNullOrEmpty(text);
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            if (!builder.TryAdd(text, count > 0 ? count : suggest(builder.ToDictionary(), text)))
            {
                throw new ArgumentException($"With \"{text}\" the counts add up to more than 64 bits hold.", nameof(words));
            }
        }

        return builder.ToDictionary();
    }

    public WordDictionary Without(IEnumerable<string> words)
    {
        Builder builder = new(Tree.Copy(), [.. _logCounts], Count, Total);
        foreach (string text in words)
        {
            builder.Remove(text);
        }

        return builder.ToDictionary();
    }

    private double LogCountOf(ReadOnlySpan<char> word) => Tree.NodeOf(word) is var node && node == PrefixTree.None ? double.NaN : _logCounts[node];

    private PrefixTree BuildBackwards()
    {
        PrefixTree backwards = new(Tree.NodeCount);
        foreach (var (key, value) in Tree.Entries())
        {
            Array.Reverse(key);
            backwards.Add(key, value);
        }

        return backwards;
    }

    private sealed class Builder(PrefixTree tree, double[] logCounts, int count, long total)
    {
        private double[] _logCounts = logCounts;

        /// <summary>A word that comes again has its last count, and all of them in the total, as in jieba.</summary>
        public bool TryAdd(ReadOnlySpan<char> word, long wordCount)
        {
            total += wordCount;
            int node = tree.Add(word, IsWord);
            if (node >= _logCounts.Length)
            {
                int length = _logCounts.Length;
                Array.Resize(ref _logCounts, Math.Max(node + 1, Math.Max(256, length * 2)));
                _logCounts.AsSpan(length).Fill(double.NaN);
            }

            count += double.IsNaN(_logCounts[node]) ? 1 : 0;
            _logCounts[node] = Math.Log(Math.Max(wordCount, 1));

            return total >= 0;
        }

        public void Remove(ReadOnlySpan<char> word)
        {
            int node = tree.NodeOf(word);
            if (node > PrefixTree.Root && !double.IsNaN(_logCounts[node]))
            {
                tree.Add(word, PrefixTree.None);
                _logCounts[node] = double.NaN;
                count--;
            }
        }

        /// <summary>With one entry for each node: a word's last node is its highest, so that none is missing but the root's of an empty tree.</summary>
        public WordDictionary ToDictionary() => new(tree, _logCounts.Length == 0 ? [double.NaN] : _logCounts, count, total);
    }
}
