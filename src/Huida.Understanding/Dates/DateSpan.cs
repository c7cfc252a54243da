namespace Huida.Understanding.Dates;

internal enum DateUnit
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>A span of days, both ends included; an open end is null. The factories give null for what no calendar holds.</summary>
internal readonly record struct DateSpan(DateOnly? From, DateOnly? To)
{
    public static DateSpan? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Of(new DateOnly(year, month, day))
            : null;

    public static DateSpan Of(DateOnly day) => new(day, day);

    public static DateSpan? Months(int year, int firstMonth, int count = 1) =>
        year is >= 1 and <= 9999 && firstMonth >= 1 && firstMonth + count - 1 <= 12
            ? new(new DateOnly(year, firstMonth, 1), new DateOnly(year, firstMonth + count - 1, DateTime.DaysInMonth(year, firstMonth + count - 1)))
            : null;

    public static DateSpan? Year(int year) => Months(year, 1, 12);

    public static DateSpan? Years(int first, int last) =>
        first <= last && Year(first) is { } start && Year(last) is { } end ? new(start.From, end.To) : null;

    public static DateSpan? Quarter(int year, int quarter) => Months(year, ((quarter - 1) * 3) + 1, 3);

    /// <summary>The calendar day, week (from Monday), month, quarter or year that lies so many units from the one of today.</summary>
    public static DateSpan? Calendar(DateOnly today, int offset, DateUnit unit)
    {
        if (Move(today, offset, unit) is not { } day)
        {
            return null;
        }

        return unit switch
        {
            DateUnit.Day => Of(day),
            DateUnit.Week => Move(day, -DaysSinceMonday(day), DateUnit.Day) is { } monday && Move(monday, 6, DateUnit.Day) is { } sunday ? new(monday, sunday) : null,
            DateUnit.Month => Months(day.Year, day.Month),
            DateUnit.Quarter => Quarter(day.Year, ((day.Month - 1) / 3) + 1),
            _ => Year(day.Year),
        };
    }

    /// <summary>From so many units ago until today, or from today for so many units.</summary>
    public static DateSpan? Rolling(DateOnly today, int count, DateUnit unit) => Move(today, count, unit) is { } end
        ? count < 0 ? new(end, today) : new(today, end)
        : null;

    /// <param name="weekday">1 for Monday to 7 for Sunday.</param>
    public static DateSpan? Weekday(DateOnly today, int weeks, int weekday) =>
        Move(today, (weeks * 7) + weekday - 1 - DaysSinceMonday(today), DateUnit.Day) is { } day ? Of(day) : null;

    public static int DaysSinceMonday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    public static DateOnly? Move(DateOnly day, int count, DateUnit unit)
    {
        long days = unit switch { DateUnit.Day => count, DateUnit.Week => count * 7L, _ => 0 };
        long months = unit switch { DateUnit.Month => count, DateUnit.Quarter => count * 3L, DateUnit.Year => count * 12L, _ => 0 };
        long month = (day.Year * 12L) + day.Month - 1 + months;
        if (days != 0)
        {
            return day.DayNumber + days is >= 0 and var number && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
        }

        return month is >= 12 and < 120_000 ? day.AddMonths((int)months) : null;
    }
}
