using System.Globalization;
using System.Text.RegularExpressions;
using Huida.Understanding.Numbers;

namespace Huida.Understanding.Dates;

/// <summary>Dates in figures, the same in both languages: 2024-03-05, 2024/3/5, 2024.3.5, 2024-03, 25/3/2024 where only one order is possible.</summary>
internal static class NumericDates
{
    public static IReadOnlyList<DateRule> Rules { get; } =
    [
        new(@"(?<![0-9./-])(?<y>[0-9]{4})(?<sign>[-/.])(?<m>[0-9]{1,2})\k<sign>(?<d>[0-9]{1,2})(?![0-9]|[./-][0-9])",
            (match, _) => DateSpan.Day(Figure(match, "y"), Figure(match, "m"), Figure(match, "d"))),
        new(@"(?<![0-9./-])(?<y>(?:19|20)[0-9]{2})[-/](?<m>0[1-9]|1[0-2])(?![0-9]|[./-][0-9])", (match, _) => DateSpan.Months(Figure(match, "y"), Figure(match, "m"))),
        new(@"(?<![0-9./-])(?<a>[0-9]{1,2})(?<sign>[-/.])(?<b>[0-9]{1,2})\k<sign>(?<y>(?:19|20)[0-9]{2})(?![0-9]|[./-][0-9])", DayAndMonth),
    ];

    /// <summary>A figure of a match, in digits or Chinese; 0 where the group is empty.</summary>
    public static int Figure(Match match, string group)
    {
        string value = match.Groups[group].Value;
        if (value.Length == 0)
        {
            return 0;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int figure) ? figure : (int)(ChineseNumerals.Parse(value) ?? 0);
    }

    private static DateSpan? DayAndMonth(Match match, DateContext context)
    {
        var (a, b, year) = (Figure(match, "a"), Figure(match, "b"), Figure(match, "y"));

        // 5/3/2024 is a day in March or in May: not read rather than read wrong.
        return a > 12 ? DateSpan.Day(year, b, a) : b > 12 || a == b ? DateSpan.Day(year, a, b) : null;
    }
}
