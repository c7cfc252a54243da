using System.Collections.Frozen;
using Huida.Tokenization;

namespace Huida.TextToSql.Linking;

/// <summary>
/// Collects names into phrases. Every run of words of a name may stand for the whole: its end (the release year of song_release_year)
/// more surely than its beginning or middle, for the noun comes last in both languages.
/// </summary>
internal sealed class SchemaPhrases
{
    private const int LongestBag = 4;

    private readonly Dictionary<string, Dictionary<LinkTarget, double>> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<LinkTarget, double>> _bags = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public FrozenDictionary<string, NamedTarget[]> Phrases => Freeze(_phrases);

    public FrozenDictionary<string, NamedTarget[]> Bags => Freeze(_bags);

    public FrozenSet<string> Words => _words.ToFrozenSet(StringComparer.Ordinal);

    public void Add(SchemaName name)
    {
        var words = name.Words;
        for (int start = 0; start < words.Count; start++)
        {
            for (int end = start + 1; end <= words.Count; end++)
            {
                bool whole = end - start == words.Count;
                if (whole || (name.InPart && (end - start > 1 || words[start].Length > 1)))
                {
                    double share = Information(words, start, end) / Information(words, 0, words.Count);
                    double weight = whole ? 1 : end == words.Count ? 0.5 + (0.4 * share) : 0.15 + (0.6 * share);
                    Add(_phrases, string.Concat(words.Skip(start).Take(end - start)), name.Target, weight * name.Weight);
                }
            }
        }

        if (name is { InPart: true, Target: LinkTarget.Column } && words.Count is > 1 and <= LongestBag)
        {
            Add(_bags, string.Join(' ', words.Order(StringComparer.Ordinal)), name.Target, 0.93 * name.Weight);
        }

        _words.UnionWith(words);
    }

    /// <summary>In memory_in_g all but nothing is told by in and g.</summary>
    private static double Information(IReadOnlyList<string> words, int start, int end)
    {
        double sum = 0;
        for (int at = start; at < end; at++)
        {
            sum += words[at].Length == 1 && words[at][0] < 'z' ? 0.1 : Math.Max(0.1, WordRarity.Of(words[at]));
        }

        return sum;
    }

    private static void Add(Dictionary<string, Dictionary<LinkTarget, double>> index, string key, LinkTarget target, double weight)
    {
        if (!index.TryGetValue(key, out var targets))
        {
            index[key] = targets = [];
        }

        targets[target] = Math.Max(weight, targets.GetValueOrDefault(target));
    }

    private static FrozenDictionary<string, NamedTarget[]> Freeze(Dictionary<string, Dictionary<LinkTarget, double>> index) => index.ToFrozenDictionary(
        pair => pair.Key,
        pair => pair.Value.Select(target => new NamedTarget(target.Key, target.Value)).OrderByDescending(target => target.Weight).ToArray(),
        StringComparer.Ordinal);
}
