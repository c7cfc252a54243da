using Huida.Tokenization.Training;

namespace Huida.Tests.Tokenization.Training;

/// <summary>Byte-pair encoding as it is defined: everything is counted anew for each merge, and tokens are strings.</summary>
internal sealed class PlainMerging
{
    private readonly TrainingOptions _options;
    private readonly string _prefix;
    private readonly List<(List<(string Token, int Length)> Tokens, long Count)> _rows = [];

    public PlainMerging(WordCount[] words, TrainingOptions options, string prefix)
    {
        (_options, _prefix) = (options, prefix);
        Tokens.AddRange(Alphabet(words));
        string[] alphabet = [.. Tokens];
        foreach (var (word, count) in words)
        {
            var row = word.Index().Where(unit => alphabet.Contains($"{unit.Item}")).Select(unit => (unit.Index == 0 ? $"{unit.Item}" : prefix + unit.Item, 1)).ToList();
            Tokens.AddRange(row.Select(token => token.Item1).Where(token => !Tokens.Contains(token)).Distinct().ToList());
            _rows.Add((row, count));
        }

        while (Tokens.Count < options.VocabularySize && MostFrequent() is var (left, right))
        {
            Merge(left, right);
        }
    }

    public List<string> Tokens { get; } = ["[UNK]"];

    public List<(string Left, string Right)> Merges { get; } = [];

    private IEnumerable<string> Alphabet(WordCount[] words) => words
        .SelectMany(word => word.Word.Select(unit => (unit, word.Count)))
        .GroupBy(pair => pair.unit, pair => pair.Count)
        .OrderByDescending(group => group.Sum()).ThenBy(group => group.Key)
        .Take(_options.AlphabetLimit ?? int.MaxValue)
        .Select(group => $"{group.Key}")
        .Order(StringComparer.Ordinal);

    private (string Left, string Right)? MostFrequent()
    {
        var pairs = _rows
            .SelectMany(row => row.Tokens.Zip(row.Tokens.Skip(1), (left, right) => (left, right, row.Count)))
            .Where(pair => pair.left.Length + pair.right.Length is var length && (length == 2 || length < (_options.MaxTokenLength ?? int.MaxValue)))
            .GroupBy(pair => (pair.left.Token, pair.right.Token), pair => pair.Count)
            .Where(group => group.Sum() >= Math.Max(1, _options.MinFrequency))
            .OrderByDescending(group => group.Sum()).ThenBy(group => Tokens.IndexOf(group.Key.Item1)).ThenBy(group => Tokens.IndexOf(group.Key.Item2));

        return pairs.FirstOrDefault()?.Key;
    }

    private void Merge(string left, string right)
    {
        string merged = left + (_prefix.Length > 0 && right.StartsWith(_prefix, StringComparison.Ordinal) ? right[_prefix.Length..] : right);
        Merges.Add((left, right));
        if (!Tokens.Contains(merged))
        {
            Tokens.Add(merged);
        }

        foreach (var (row, _) in _rows)
        {
            for (int i = 0; i + 1 < row.Count; i++)
            {
                if (row[i].Token == left && row[i + 1].Token == right)
                {
                    row[i] = (merged, row[i].Length + row[i + 1].Length);
                    row.RemoveAt(i + 1);
                }
            }
        }
    }
}
