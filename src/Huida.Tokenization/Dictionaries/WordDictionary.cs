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
    private readonly PrefixTree _tree;
    private readonly double[] _logCounts;
    private readonly int _numbers; // words ever added: the next one's number
    private readonly Lazy<PrefixTree> _backwards;

    private WordDictionary(PrefixTree tree, double[] logCounts, int numbers, int count, long total)
    {
        (_tree, _logCounts, _numbers, Count, Total) = (tree, logCounts, numbers, count, total);
        LogTotal = Math.Log(Math.Max(total, 1));
        _backwards = new Lazy<PrefixTree>(BuildBackwards);
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>What their counts add up to.</summary>
    public long Total { get; }

    /// <summary>What to take from a word's log count for its log probability; alone, the log probability of a character that no word accounts for.</summary>
    public double LogTotal { get; }

    /// <summary>The words by the nodes of a tree: a node's value is an index of <see cref="LogCounts"/>.</summary>
    public PrefixTree Tree => _tree;

    public ReadOnlySpan<double> LogCounts => _logCounts;

    /// <summary>The words from their last character to their first.</summary>
    public PrefixTree Backwards => _backwards.Value;

    /// <param name="lines">"word count" or "word count tag" lines.</param>
    /// <exception cref="InvalidDataException">A line is broken; the message says which.</exception>
    public static WordDictionary Parse(ReadOnlySpan<char> lines)
    {
        PrefixTree tree = new(lines.Length / 7);
        double[] logCounts = new double[1 << 12];
        int count = 0;
        int words = 0;
        long total = 0;
        for (int number = 1; lines.Length > 0; number++)
        {
            int end = lines.IndexOf('\n');
            var line = (end < 0 ? lines : lines[..end]).TrimEnd('\r');
            lines = end < 0 ? [] : lines[(end + 1)..];
            int space = line.IndexOf(' ');
            var rest = line[(space + 1)..];
            int tag = rest.IndexOf(' ');
            if (space <= 0 || !long.TryParse(tag < 0 ? rest : rest[..tag], NumberStyles.None, CultureInfo.InvariantCulture, out long frequency)
                || (total += frequency) < 0)
            {
                throw new InvalidDataException($"line {number}: not a word and its count: \"{line}\".");
            }

            if (count == logCounts.Length)
            {
                Array.Resize(ref logCounts, count * 2);
            }

            // A word that comes again has its last count, and all of them in the total, as in jieba.
            words += tree.NodeOf(line[..space]) is var node && (node == PrefixTree.None || tree.ValueAt(node) == PrefixTree.None) ? 1 : 0;
            tree.Add(line[..space], count);
            logCounts[count++] = Math.Log(Math.Max(frequency, 1));
        }

        return new WordDictionary(tree, logCounts, count, words, total);
    }

    public bool Contains(ReadOnlySpan<char> word) => word.Length > 0 && Find(word) != PrefixTree.None;

    /// <summary>The log probability of a word, or null.</summary>
    public double? LogProbability(ReadOnlySpan<char> word) => Contains(word) ? _logCounts[Find(word)] - LogTotal : null;

    /// <summary>How often a word was counted; 0 where it is not there.</summary>
    public long CountOf(ReadOnlySpan<char> word) => Contains(word) ? (long)Math.Round(Math.Exp(_logCounts[Find(word)])) : 0;

    /// <summary>With these words added, or counted anew where they are there already.</summary>
    public WordDictionary With(IReadOnlyCollection<DictionaryWord> words)
    {
        var tree = _tree.Copy();
        double[] logCounts = new double[_numbers + words.Count];
        _logCounts.AsSpan(0, _numbers).CopyTo(logCounts);
        var (numbers, count, total) = (_numbers, Count, Total);
        foreach (var (text, frequency) in words)
        {
            ArgumentException.ThrowIfNullOrEmpty(text);
            ArgumentOutOfRangeException.ThrowIfLessThan(frequency, 1);
            int number = tree.ValueAt(Math.Max(tree.NodeOf(text), PrefixTree.Root));
            if (number == PrefixTree.None)
            {
                number = numbers++;
                count++;
                tree.Add(text, number);
            }

            // A word counted anew adds to the total again, as in jieba.
            total += frequency;
            logCounts[number] = Math.Log(frequency);
        }

        return new WordDictionary(tree, logCounts, numbers, count, total);
    }

    public WordDictionary Without(IReadOnlyCollection<string> words)
    {
        var tree = _tree.Copy();
        int count = Count;
        foreach (string text in words.Where(word => Contains(word)).Distinct())
        {
            tree.Add(text, PrefixTree.None);
            count--;
        }

        return new WordDictionary(tree, _logCounts, _numbers, count, Total);
    }

    private int Find(ReadOnlySpan<char> word) => _tree.NodeOf(word) is var node && node == PrefixTree.None ? PrefixTree.None : _tree.ValueAt(node);

    private PrefixTree BuildBackwards()
    {
        PrefixTree backwards = new(_tree.NodeCount);
        foreach (var (key, value) in _tree.Entries())
        {
            Array.Reverse(key);
            backwards.Add(key, value);
        }

        return backwards;
    }
}
