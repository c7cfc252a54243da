using System.Collections.Frozen;

namespace Huida.TextToSql.Parsing.Cues;

/// <summary>Chinese adjectives behind what something is compared with: 比平均价贵.</summary>
internal static class Adjectives
{
    /// <summary>Whether it means less, and what it measures where it says so.</summary>
    public static readonly FrozenDictionary<string, (bool IsLess, Hint? Hint)> Table = new Dictionary<string, (bool, Hint?)>
    {
        ["多"] = (false, null),
        ["少"] = (true, null),
        ["高"] = (false, null),
        ["低"] = (true, null),
        ["大"] = (false, Hints.Extent),
        ["小"] = (true, Hints.Extent),
        ["贵"] = (false, Hints.Price),
        ["便宜"] = (true, Hints.Price),
        ["长"] = (false, Hints.Length),
        ["短"] = (true, Hints.Length),
        ["晚"] = (false, Hints.Time),
        ["早"] = (true, Hints.Time),
        ["新"] = (false, Hints.Time),
        ["重"] = (false, Hints.Weight),
        ["轻"] = (true, Hints.Weight),
        ["快"] = (false, Hints.Speed),
        ["慢"] = (true, Hints.Speed),
        ["年轻"] = (true, Hints.Age),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
