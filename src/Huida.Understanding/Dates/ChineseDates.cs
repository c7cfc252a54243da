using System.Text.RegularExpressions;
using static Huida.Understanding.Dates.NumericDates;

namespace Huida.Understanding.Dates;

/// <summary>2024年3月5日, 去年, 上个月5号, 本周五, 前天, 最近三个月, 三天前, 第二季度, 上半年, 3月到5月, 2021年以来.</summary>
internal static class ChineseDates
{
    private const string Year = "(?:(?<![0-9.])(?<y>(?:1[0-9]|20|21)[0-9]{2}|[一二][〇零一二三四五六七八九]{3})年(?![级代])度?|(?<relative>大前年|今年|本年|去年|明年|前年|后年))";
    private const string Month = "(?<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?";
    private const string DayFigure = "3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]";
    private const string Day = $"的?(?<d>{DayFigure})[日号](?![楼窗门线])";
    private const string To = @"\s*(?:到|至|-|—|–|~)+\s*";
    private const string Span = "(?<n>[0-9]{1,3}|[0-9]{4}(?!年)|[一二两三四五六七八九十百]+|半)个?(?<u>天|日|周|星期|礼拜|月|季度|年)";

    /// <summary>Where "三天前" counts from today: not in 开学三天前.</summary>
    private const string FromToday = @"(?<=^|[,。;:!?\s我他她你们在从于是])";

    public static DateLanguage Language { get; } = new(
        [
            .. NumericDates.Rules,
            new($"{Year}(?:的?{Month}(?:{Day})?)?", (match, context) => InYear(match, YearOf(match, context))),
            new($"(?<![0-9])(?<short>[0-9]{{2}})年{Month}(?:{Day})?", (match, _) => InYear(match, 2000 + Figure(match, "short"))),
            new($"(?<![0-9.个〇一二两三四五六七八九十每]){Month}(?:{Day}|(?!一|[0-9]))", (match, context) => InYear(match, context.Year)),
            new($"(?:{Year}的?)?(?<![0-9.])(?<m>1[0-2]|0?[1-9]|[一二三四五六七八九]|十[一二]?)月?{To}(?<m2>1[0-2]|0?[1-9]|[一二三四五六七八九]|十[一二]?)月份?(?![0-9一二三四五六七八九十])",
                (match, context) => MonthsOf(match, YearOf(match, context))) { IsRange = true },
            new($"(?:{Year}的?)?{Month}的?(?<d>{DayFigure})[日号]?{To}(?<d2>{DayFigure})[日号]", DaysOf) { IsRange = true },
            new($"(?<![0-9.])(?<y>(?:19|20)[0-9]{{2}})年?{To}(?<y2>(?:19|20)[0-9]{{2}})年(?!级)(?:之间|期间|间)?",
                (match, _) => DateSpan.Years(Figure(match, "y"), Figure(match, "y2"))) { IsRange = true },

            new($"(?<relative>上上个?|上个?|本|这个?|当|下下个?|下个?)月份?(?:{Day})?", MonthFromToday),
            new("(?<relative>上上|上|本|这|下下|下)个?(?:周|星期|礼拜)(?![围边期])(?<weekday>[一二三四五六日天末])?", WeekFromToday),
            new($"(?<![每上下本这一二两三四五六七八九十0-9几各到至~-])(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])(?!{To}|[次个种])", (match, context) => Coming(context.Today, WeekdayOf(match))),
            new("大前天|大后天|前天|后天|昨[天日晚]|今[天日晚早]|明[天日晚早]", (match, context) => DateSpan.Calendar(context.Today, DaysTo(match.Value), DateUnit.Day)),
            new($"(?:最近|近|过去|这(?!一))的?{Span}(?:以来|之内|以内|内|里|间|来)?", (match, context) => Rolling(match, context.Today, -1)),
            new($"(?:未来|今后|接下来的?|往后)的?{Span}(?:之内|以内|内|里|间)?", (match, context) => Rolling(match, context.Today, 1)),
            new($"{FromToday}{Span}(?:以前|之前|前)", (match, context) => Away(match, context.Today, -1)),
            new($"{FromToday}{Span}(?:以后|之后|后)", (match, context) => Away(match, context.Today, 1)),
            new($"(?:{Year}的?)?(?:第?(?<q>[一二三四1-4])季度|q(?<q>[1-4])(?![0-9a-z]))", (match, context) => DateSpan.Quarter(YearOf(match, context), Figure(match, "q"))),
            new("(?<relative>上|本|这|下)个?季度", (match, context) => DateSpan.Calendar(context.Today, Steps(match.Groups["relative"].Value), DateUnit.Quarter)),
            new($"(?:{Year}的?)?(?<half>[上下])半年", (match, context) => DateSpan.Months(YearOf(match, context), match.Groups["half"].Value == "上" ? 1 : 7, 6)),
        ],
        [
            new("(?:从|自|在)?", To + "|直到", "(?:之间|期间|间|为止)?"),
            new("在?", "和|与", "(?:之间|期间|间)"),
        ],
        [
            new(Bound.Since, "(?:自从|自|从)", "(?:以来|至今|起|开始|算起|到现在|到今天)?"),
            new(Bound.Since, "", "(?:以来|至今|起(?!床)|开始|到现在)"),
            new(Bound.After, "", "(?:以后|之后|后(?![天年勤]))"),
            new(Bound.Before, "", "(?:以前|之前|前(?![天年]))"),
            new(Bound.Until, "(?:截至|截止到?|直到|(?<![报迟收拿得找看签])到|至)", "(?:为止|止)?"),
            new(Bound.Until, "", "(?:为止|截止)"),
        ]);

    private static int YearOf(Match match, DateContext context) => match.Groups["y"].Success
        ? Figure(match, "y")
        : match.Groups["relative"].Success ? context.Today.Year + YearsTo(match.Groups["relative"].Value) : context.Year;

    private static DateSpan? InYear(Match match, int year) => (Figure(match, "m"), Figure(match, "d")) switch
    {
        (0, _) => DateSpan.Year(year),
        (var month, 0) => DateSpan.Months(year, month),
        var (month, day) => DateSpan.Day(year, month, day),
    };

    private static DateSpan? MonthsOf(Match match, int year)
    {
        var (first, last) = (Figure(match, "m"), Figure(match, "m2"));
        return first <= last
            ? DateSpan.Months(year, first, last - first + 1)
            : DateSpan.Months(year, first) is { } start && DateSpan.Months(year + 1, last) is { } end ? new DateSpan(start.From, end.To) : null;
    }

    private static DateSpan? DaysOf(Match match, DateContext context)
    {
        int year = YearOf(match, context);
        return DateSpan.Day(year, Figure(match, "m"), Figure(match, "d")) is { } first && DateSpan.Day(year, Figure(match, "m"), Figure(match, "d2")) is { } last && first.From <= last.From
            ? new DateSpan(first.From, last.To)
            : null;
    }

    private static DateSpan? MonthFromToday(Match match, DateContext context)
    {
        var month = DateSpan.Calendar(context.Today, Steps(match.Groups["relative"].Value), DateUnit.Month);
        return Figure(match, "d") is > 0 and var day && month?.From is { } first ? DateSpan.Day(first.Year, first.Month, day) : month;
    }

    private static DateSpan? WeekFromToday(Match match, DateContext context)
    {
        int weeks = Steps(match.Groups["relative"].Value);
        return match.Groups["weekday"].Value switch
        {
            "" => DateSpan.Calendar(context.Today, weeks, DateUnit.Week),
            "末" => DateSpan.Weekday(context.Today, weeks, 6) is { } saturday && DateSpan.Weekday(context.Today, weeks, 7) is { } sunday ? new DateSpan(saturday.From, sunday.To) : null,
            _ => DateSpan.Weekday(context.Today, weeks, WeekdayOf(match)),
        };
    }

    private static DateSpan? Coming(DateOnly today, int weekday) => DateSpan.Weekday(today, weekday - 1 < DateSpan.DaysSinceMonday(today) ? 1 : 0, weekday);

    private static int WeekdayOf(Match match) => match.Groups["weekday"].Value is var day && day is "日" or "天" ? 7 : Figure(match, "weekday");

    private static DateSpan? Rolling(Match match, DateOnly today, int direction)
    {
        var (count, unit) = LengthOf(match);
        return count == 0 ? null : DateSpan.Rolling(today, direction * count, unit);
    }

    /// <summary>Days and weeks away give a day; months and years away give the month or year.</summary>
    private static DateSpan? Away(Match match, DateOnly today, int direction)
    {
        var (count, unit) = LengthOf(match);
        return count == 0 ? null : unit == DateUnit.Week ? DateSpan.Calendar(today, direction * count * 7, DateUnit.Day) : DateSpan.Calendar(today, direction * count, unit);
    }

    private static (int Count, DateUnit Unit) LengthOf(Match match)
    {
        var unit = match.Groups["u"].Value switch
        {
            "周" or "星期" or "礼拜" => DateUnit.Week,
            "月" => DateUnit.Month,
            "季度" => DateUnit.Quarter,
            "年" => DateUnit.Year,
            _ => DateUnit.Day,
        };
        if (match.Groups["n"].Value == "半")
        {
            return unit switch { DateUnit.Year => (6, DateUnit.Month), DateUnit.Month => (15, DateUnit.Day), _ => (0, unit) };
        }

        return (Figure(match, "n"), unit);
    }

    private static int YearsTo(string word) => word switch { "大前年" => -3, "前年" => -2, "去年" => -1, "明年" => 1, "后年" => 2, _ => 0 };

    private static int DaysTo(string word) => word switch
    {
        "大前天" => -3,
        "前天" => -2,
        "后天" => 2,
        "大后天" => 3,
        _ => word[0] switch { '昨' => -1, '明' => 1, _ => 0 },
    };

    private static int Steps(string word) => word.TrimEnd('个') switch { "上上" => -2, "上" => -1, "下" => 1, "下下" => 2, _ => 0 };
}
