using System.Text.RegularExpressions;

namespace Huida.Understanding.Dates;

/// <summary>What a date is read against.</summary>
/// <param name="Year">The year of a date that names none.</param>
internal sealed record DateContext(DateOnly Today, int Year);

/// <summary>One way to name a day or a span.</summary>
/// <param name="Read">Null where the words match but no calendar has the date (a thirteenth month).</param>
internal sealed record DateRule(string Pattern, Func<Match, DateContext, DateSpan?> Read)
{
    /// <summary>Has two ends of its own: no "from" before it opens one.</summary>
    public bool IsRange { get; init; }

    public Regex Words { get; } = new(Pattern, RegexOptions.CultureInvariant);
}

/// <summary>Two dates that make one span: what stands before the first, between the two, after the second.</summary>
internal sealed record RangeRule(string Before, string Middle, string After)
{
    public Around Around { get; } = new(Before, After);

    public Regex Between { get; } = new($@"\A(?:{Middle})\z", RegexOptions.CultureInvariant);
}

internal enum Bound
{
    Since,
    After,
    Before,
    Until,
}

/// <summary>Words before or after a date that leave one end of a span open.</summary>
internal sealed record BoundRule(Bound Bound, string Before, string After)
{
    public Around Around { get; } = new(Before, After);

    public DateSpan? Apply(DateSpan date) => Bound switch
    {
        Bound.Since => date with { To = null },
        Bound.Until => date with { From = null },
        Bound.After => date.To is { } to && DateSpan.Move(to, 1, DateUnit.Day) is { } from ? new DateSpan(from, null) : null,
        _ => date.From is { } from && DateSpan.Move(from, -1, DateUnit.Day) is { } to ? new DateSpan(null, to) : null,
    };
}

/// <summary>Patterns for the text right before and right after a place.</summary>
internal sealed class Around(string before, string after)
{
    private readonly Regex _before = new($@"(?:{before})\z", RegexOptions.CultureInvariant | RegexOptions.RightToLeft);
    private readonly Regex _after = new($@"\A(?:{after})", RegexOptions.CultureInvariant);

    /// <summary>The place with the words around it, or null where they are not there.</summary>
    public (int Start, int End)? Match(string text, int start, int end)
    {
        var before = _before.Match(text[..start]);
        var after = _after.Match(text[end..]);

        return before.Success && after.Success ? (start - before.Length, end + after.Length) : null;
    }
}

/// <summary>All ways of one language to name dates. Of two rules that match at the same place the longer match wins, then the upper rule.</summary>
internal sealed record DateLanguage(IReadOnlyList<DateRule> Rules, IReadOnlyList<RangeRule> Ranges, IReadOnlyList<BoundRule> Bounds);
