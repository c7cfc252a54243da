using System.Text.RegularExpressions;
using Huida.Understanding.Numbers;
using static Huida.Understanding.Dates.NumericDates;

namespace Huida.Understanding.Dates;

/// <summary>5 March 2024, March 5th, last month, next Friday, two days ago, in the past 30 days, Q2 2024, between 2019 and 2021, since 2021.</summary>
internal static class EnglishDates
{
    private const string FullMonth = "(?<month>january|february|april|june|july|august|september|october|november|december)";
    private const string Month = @"(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?";
    private const string Year = "(?<y>(?:19|20)[0-9]{2})(?![0-9])";
    private const string Day = "(?<d>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?";
    private const string Weekday = "(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private const string Count = "(?<n>[0-9]{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|ninety)";
    private const string Unit = "(?<u>day|week|fortnight|month|quarter|year)";
    private const string To = @"\s*(?:to|until|till|through|[-–—~])\s*";

    /// <summary>After one of these, "may" is a month and 2024 a year.</summary>
    private const string Lead = "in|since|of|from|until|till|by|before|after|during|early|mid|late|(?:later|earlier) than";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static DateLanguage Language { get; } = new(
        [
            .. NumericDates.Rules,
            new($@"(?<![0-9.:-])\b{Day}(?: of)? {Month}(?:,? {Year})?", InYear),
            new($@"\b{Month} (?:the )?{Day}(?![0-9:])(?:,? {Year})?", InYear),
            new($@"\b{Month} {Day}{To}(?<d2>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9:])(?:,? {Year})?", DaysOf) { IsRange = true },
            new($@"\b{Month},?(?: of)? {Year}", InYear),
            new($@"\b(?<relative>last|this|next|past|coming) {Month}", MonthAround),
            new($@"(?<![0-9](?:st|nd|rd|th)?(?: of)? )\b(?:{FullMonth}|(?<=\b(?:{Lead}|and|to|through|between) ){Month})\b(?! (?:i|we|you|he|she|it|they|be|not|have|the)\b)", InYear),

            new($@"\b(?:the )?(?<relative>last|previous|this|current|next|coming|following) {Unit}\b", (match, context) => DateSpan.Calendar(context.Today, Steps(match), UnitOf(match))),
            new(@"\b(?:the )?(?<relative>last|this|next|coming) weekend\b", Weekend),
            new($@"\b(?:the )?(?:past|last|previous) {Count} {Unit}s?\b|\b(?:the )?past {Unit}\b", (match, context) => DateSpan.Rolling(context.Today, -CountOf(match), UnitOf(match))),
            new($@"\b(?:the )?(?:next|coming|following) {Count} {Unit}s?\b", (match, context) => DateSpan.Rolling(context.Today, CountOf(match), UnitOf(match))),
            new($@"\b{Count} {Unit}s? ago\b", Ago),
            new(@"\b(?:the day before yesterday|yesterday|today|tonight|tomorrow|the day after tomorrow)\b",
                (match, context) => DateSpan.Calendar(context.Today, DaysTo(match.Value), DateUnit.Day)),
            new($@"(?<!\b(?:every|each|to|through) |[-–])\b(?:(?<relative>last|this|next|coming) )?{Weekday}\b(?!{To})", WeekdayAround),

            new($@"\b(?:q(?<q>[1-4])|(?:the )?(?<ordinal>first|second|third|fourth|last) quarter)(?:,?(?: of)? (?:{Year}|(?<relative>last|this|next) year))?\b", QuarterOf),
            new($@"\b{Year} ?q(?<q>[1-4])\b", QuarterOf),
            new($@"\b(?:the )?(?<ordinal>first|second) half(?: of)? (?:{Year}|(?<relative>last|this|next) year)\b",
                (match, context) => DateSpan.Months(YearOf(match, context), match.Groups["ordinal"].Value == "first" ? 1 : 7, 6)),
            new($@"(?<=\b(?:{Lead}|year|for) ){Year}(?!{To}[0-9]|[.,:/][0-9]|s\b)", (match, _) => DateSpan.Year(Figure(match, "y"))),
            new($@"(?<![0-9.])\b(?:(?:between|from) )?{Year}(?:{To}| and (?<=between [0-9]{{4}} and ))(?<y2>(?:19|20)[0-9]{{2}})(?![0-9]|[.,:/][0-9])",
                (match, _) => DateSpan.Years(Figure(match, "y"), Figure(match, "y2"))) { IsRange = true },
        ],
        [
            new("(?:from |between )?(?:the )?", To + "(?:the )?", ""),
            new("between (?:the )?", " and (?:the )?", ""),
        ],
        [
            new(Bound.Since, @"\b(?:since|starting(?: from| on| in)?|as of|effective) (?:the )?", "(?: onwards?)?"),
            new(Bound.Since, @"(?:\bfrom )?", " (?:onwards?|and later|or later|to date|to now|until now)"),
            new(Bound.After, @"\b(?:after|later than) (?:the )?", ""),
            new(Bound.Before, @"\b(?:before|prior to|earlier than) (?:the )?", ""),
            new(Bound.Until, @"\b(?:until|till|by|up to|no later than) (?:the )?(?:end of )?", ""),
            new(Bound.Until, "", " (?:or|and) earlier"),
        ]);

    private static int MonthOf(Match match) => Array.IndexOf(Months, match.Groups["month"].Value[..3]) + 1;

    private static int YearOf(Match match, DateContext context) =>
        match.Groups["y"].Success ? Figure(match, "y") : match.Groups["relative"].Success ? context.Today.Year + Steps(match) : context.Year;

    private static DateSpan? InYear(Match match, DateContext context) => Figure(match, "d") is > 0 and var day
        ? DateSpan.Day(YearOf(match, context), MonthOf(match), day)
        : DateSpan.Months(YearOf(match, context), MonthOf(match));

    private static DateSpan? DaysOf(Match match, DateContext context)
    {
        var (year, month) = (YearOf(match, context), MonthOf(match));
        return DateSpan.Day(year, month, Figure(match, "d")) is { } first && DateSpan.Day(year, month, Figure(match, "d2")) is { } last && first.From <= last.From
            ? new DateSpan(first.From, last.To)
            : null;
    }

    /// <summary>Last March is the latest that lies before this month, next March the first after it.</summary>
    private static DateSpan? MonthAround(Match match, DateContext context)
    {
        var (month, today) = (MonthOf(match), context.Today);
        return DateSpan.Months(today.Year + match.Groups["relative"].Value switch
        {
            "last" or "past" => month < today.Month ? 0 : -1,
            "next" or "coming" => month > today.Month ? 0 : 1,
            _ => 0,
        }, month);
    }

    private static DateSpan? QuarterOf(Match match, DateContext context) => DateSpan.Quarter(YearOf(match, context), match.Groups["ordinal"].Value switch
    {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "last" => match.Groups["y"].Success || match.Groups["relative"].Success ? 4 : 0, // else the quarter before this one, by another rule
        _ => Figure(match, "q"),
    });

    private static DateSpan? Weekend(Match match, DateContext context) =>
        DateSpan.Weekday(context.Today, Steps(match), 6) is { } saturday && DateSpan.Weekday(context.Today, Steps(match), 7) is { } sunday
            ? new DateSpan(saturday.From, sunday.To)
            : null;

    /// <summary>Next Friday is in the next week, this Friday in this one; last Friday has just been, and Friday alone is about to come.</summary>
    private static DateSpan? WeekdayAround(Match match, DateContext context)
    {
        int weekday = Array.IndexOf(Weekdays, match.Groups["weekday"].Value) + 1;
        int today = DateSpan.DaysSinceMonday(context.Today) + 1;
        return DateSpan.Weekday(context.Today, match.Groups["relative"].Value switch
        {
            "next" => 1,
            "this" => 0,
            "last" => weekday < today ? 0 : -1,
            _ => weekday < today ? 1 : 0,
        }, weekday);
    }

    /// <summary>Days and weeks ago give a day; months and years ago give the month or year.</summary>
    private static DateSpan? Ago(Match match, DateContext context)
    {
        var unit = UnitOf(match);
        return DateSpan.Calendar(context.Today, unit == DateUnit.Week ? -7 * CountOf(match) : -CountOf(match), unit == DateUnit.Week ? DateUnit.Day : unit);
    }

    private static int CountOf(Match match)
    {
        string count = match.Groups["n"].Value;
        int units = count.Length == 0 ? 1 : EnglishNumerals.ParseSmall(count) ?? Figure(match, "n");
        return match.Groups["u"].Value == "fortnight" ? 2 * units : units;
    }

    private static DateUnit UnitOf(Match match) => match.Groups["u"].Value switch
    {
        "day" => DateUnit.Day,
        "week" or "fortnight" => DateUnit.Week,
        "month" => DateUnit.Month,
        "quarter" => DateUnit.Quarter,
        _ => DateUnit.Year,
    };

    private static int Steps(Match match) => match.Groups["relative"].Value switch { "last" or "previous" => -1, "next" or "coming" or "following" => 1, _ => 0 };

    private static int DaysTo(string word) => word switch
    {
        "the day before yesterday" => -2,
        "yesterday" => -1,
        "tomorrow" => 1,
        "the day after tomorrow" => 2,
        _ => 0,
    };
}
