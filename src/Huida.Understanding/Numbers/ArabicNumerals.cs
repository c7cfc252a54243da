using System.Globalization;
using System.Text.RegularExpressions;

namespace Huida.Understanding.Numbers;

/// <summary>Numbers in figures, with what multiplies them: 1,200.50, -5, 50%, 3k, 1.5万, 1.5 million.</summary>
internal static class ArabicNumerals
{
    /// <summary>Not a part of a code (B-203), a version (3.2.1) or a time of day (8:30).</summary>
    private static readonly Regex Pattern = new(
        @"(?:(?<=^|[\s(])(?<sign>-)|(?<![a-z0-9_.]|[a-z]-|\d:))(?>(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<fraction>\.\d+)?)(?![.:]?\d)"
        + @"(?<scale>\s*(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百|%|‰)|\s*(?:thousand|million|billion|hundred|dozen|percent|per cent)\b|(?:k|bn|mn)(?![a-z0-9]))?"
        + "(?<unit>[a-z_][a-z0-9_]*)?",
        RegexOptions.CultureInvariant);

    /// <summary>Letters right after the figures that leave them a number: 20gb, 9am, 5th. Others make a code: 3d, 2fa.</summary>
    private static readonly HashSet<string> Units =
    [
        "kg", "mg", "g", "km", "m", "cm", "mm", "l", "ml", "kb", "mb", "gb", "tb", "h", "hr", "hrs", "min", "s", "ms", "w", "kw", "am", "pm", "yuan", "rmb", "usd", "st", "nd", "rd", "th",
    ];

    private static readonly Dictionary<string, decimal> Scales = new()
    {
        ["百"] = 100,
        ["千"] = 1_000,
        ["万"] = 10_000,
        ["十万"] = 100_000,
        ["百万"] = 1_000_000,
        ["千万"] = 10_000_000,
        ["亿"] = 100_000_000,
        ["十亿"] = 1_000_000_000,
        ["百亿"] = 10_000_000_000,
        ["千亿"] = 100_000_000_000,
        ["万亿"] = 1_000_000_000_000,
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["k"] = 1_000,
        ["million"] = 1_000_000,
        ["mn"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["bn"] = 1_000_000_000,
        ["dozen"] = 12,
        ["%"] = 0.01m,
        ["percent"] = 0.01m,
        ["per cent"] = 0.01m,
        ["‰"] = 0.001m,
    };

    public static IEnumerable<Numeral> Read(string text)
    {
        for (var match = Pattern.Match(text); match.Success; match = match.NextMatch())
        {
            var unit = match.Groups["unit"];
            if ((!unit.Success || Units.Contains(unit.Value)) && ValueOf(match) is { } value)
            {
                yield return new Numeral(value, match.Index, unit.Success ? unit.Index : match.Index + match.Length);
            }
        }
    }

    private static decimal? ValueOf(Match match)
    {
        string figures = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal) + match.Groups["fraction"].Value;
        if (!decimal.TryParse(figures, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
        {
            return null; // more than 28 digits count nothing
        }

        decimal scale = match.Groups["scale"] is { Success: true } group ? Scales[group.Value.Trim()] : 1;
        if (scale > 1 && value > decimal.MaxValue / scale)
        {
            return null;
        }

        return match.Groups["sign"].Success ? -value * scale : value * scale;
    }
}
