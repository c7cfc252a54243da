using Huida.Understanding.Dates;

namespace Huida.Tests.Understanding;

public sealed class DateReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 25); // a Wednesday

    [Theory]
    [InlineData("2024年3月5日的会", "2024年3月5日=2024-03-05")]
    [InlineData("2024年3月有几场", "2024年3月=2024-03-01..2024-03-31")]
    [InlineData("二〇二四年三月十五日", "二〇二四年三月十五日=2024-03-15")]
    [InlineData("24年2月", "24年2月=2024-02-01..2024-02-29")]
    [InlineData("2023年招了多少人", "2023年=2023-01-01..2023-12-31")]
    [InlineData("3月5号", "3月5号=2026-03-05")]
    [InlineData("九月开学", "九月=2026-09-01..2026-09-30")]
    [InlineData("2024-03-05到2024/3/9", "2024-03-05到2024/3/9=2024-03-05..2024-03-09")]
    [InlineData("去年", "去年=2025-01-01..2025-12-31")]
    [InlineData("去年5月1日", "去年5月1日=2025-05-01")]
    [InlineData("明年三月", "明年三月=2027-03-01..2027-03-31")]
    [InlineData("上个月", "上个月=2026-10-01..2026-10-31")]
    [InlineData("上月15日", "上月15日=2026-10-15")]
    [InlineData("本周五", "本周五=2026-11-27")]
    [InlineData("上周日", "上周日=2026-11-22")]
    [InlineData("下星期一", "下星期一=2026-11-30")]
    [InlineData("上周的订单", "上周=2026-11-16..2026-11-22")]
    [InlineData("下周末", "下周末=2026-12-05..2026-12-06")]
    [InlineData("星期二有课吗", "星期二=2026-12-01")]
    [InlineData("周三开门吗", "周三=2026-11-25")]
    [InlineData("前天、昨晚和大后天", "前天=2026-11-23, 昨晚=2026-11-24, 大后天=2026-11-28")]
    [InlineData("最近三个月", "最近三个月=2026-08-25..2026-11-25")]
    [InlineData("过去30天内", "过去30天内=2026-10-26..2026-11-25")]
    [InlineData("近半年", "近半年=2026-05-25..2026-11-25")]
    [InlineData("未来两周", "未来两周=2026-11-25..2026-12-09")]
    [InlineData("三天前借的书", "三天前=2026-11-22")]
    [InlineData("我两年前入学", "两年前=2024-01-01..2024-12-31")]
    [InlineData("2021年以来", "2021年以来=2021-01-01..")]
    [InlineData("自2021年3月起", "自2021年3月起=2021-03-01..")]
    [InlineData("2020年以前", "2020年以前=..2019-12-31")]
    [InlineData("2020年之后", "2020年之后=2021-01-01..")]
    [InlineData("截至2025年6月30日", "截至2025年6月30日=..2025-06-30")]
    [InlineData("2019年到2021年之间", "2019年到2021年之间=2019-01-01..2021-12-31")]
    [InlineData("2019-2021年", "2019-2021年=2019-01-01..2021-12-31")]
    [InlineData("2023年3月到5月", "2023年3月到5月=2023-03-01..2023-05-31")]
    [InlineData("从3至5月", "3至5月=2026-03-01..2026-05-31")]
    [InlineData("从明天", "从明天=2026-11-26..")]
    [InlineData("3至5月", "3至5月=2026-03-01..2026-05-31")]
    [InlineData("11月到2月", "11月到2月=2026-11-01..2027-02-28")]
    [InlineData("10月1日至7日", "10月1日至7日=2026-10-01..2026-10-07")]
    [InlineData("去年第二季度", "去年第二季度=2025-04-01..2025-06-30")]
    [InlineData("上季度", "上季度=2026-07-01..2026-09-30")]
    [InlineData("2024年上半年", "2024年上半年=2024-01-01..2024-06-30")]
    [InlineData("2024年13月", "2024年=2024-01-01..2024-12-31")]
    [InlineData("2月30日", "")]
    [InlineData("下学期的课", "")]
    [InlineData("周一到周五开放，每周三闭馆，一周一次", "")]
    [InlineData("3号窗口借3个月", "")]
    [InlineData("开学三天前要报到", "")]
    [InlineData("过去9999年", "")]
    public void Read_Chinese_FindsDates(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("on 5 March 2024", "5 march 2024=2024-03-05")]
    [InlineData("March 5th, 2024", "march 5th, 2024=2024-03-05")]
    [InlineData("the 1st of October", "1st of october=2026-10-01")]
    [InlineData("in March 2024", "march 2024=2024-03-01..2024-03-31")]
    [InlineData("in Sept.", "sept=2026-09-01..2026-09-30")]
    [InlineData("deadline in may", "may=2026-05-01..2026-05-31")]
    [InlineData("2024-03-05", "2024-03-05=2024-03-05")]
    [InlineData("25/3/2024", "25/3/2024=2024-03-25")]
    [InlineData("2024-03", "2024-03=2024-03-01..2024-03-31")]
    [InlineData("last year's fees", "last year=2025-01-01..2025-12-31")]
    [InlineData("last month", "last month=2026-10-01..2026-10-31")]
    [InlineData("this week", "this week=2026-11-23..2026-11-29")]
    [InlineData("next Friday", "next friday=2026-12-04")]
    [InlineData("this Friday", "this friday=2026-11-27")]
    [InlineData("last Friday", "last friday=2026-11-20")]
    [InlineData("last Monday", "last monday=2026-11-23")]
    [InlineData("on Tuesday", "tuesday=2026-12-01")]
    [InlineData("yesterday or the day after tomorrow", "yesterday=2026-11-24, the day after tomorrow=2026-11-27")]
    [InlineData("since 2021", "since 2021=2021-01-01..")]
    [InlineData("before 2020", "before 2020=..2019-12-31")]
    [InlineData("after March 2024", "after march 2024=2024-04-01..")]
    [InlineData("until 30 June", "until 30 june=..2026-06-30")]
    [InlineData("from 2021 onwards", "from 2021 onwards=2021-01-01..")]
    [InlineData("between 2019 and 2021", "between 2019 and 2021=2019-01-01..2021-12-31")]
    [InlineData("from 2019 to 2021", "from 2019 to 2021=2019-01-01..2021-12-31")]
    [InlineData("between March and May 2024", "between march and may 2024=2024-03-01..2024-05-31")]
    [InlineData("from 1 March to 15 April", "from 1 march to 15 april=2026-03-01..2026-04-15")]
    [InlineData("October 1-7", "october 1-7=2026-10-01..2026-10-07")]
    [InlineData("in the past 30 days", "the past 30 days=2026-10-26..2026-11-25")]
    [InlineData("over the last three months", "the last three months=2026-08-25..2026-11-25")]
    [InlineData("the past week", "the past week=2026-11-18..2026-11-25")]
    [InlineData("next two weeks", "next two weeks=2026-11-25..2026-12-09")]
    [InlineData("two days ago", "two days ago=2026-11-23")]
    [InlineData("a year ago", "a year ago=2025-01-01..2025-12-31")]
    [InlineData("last March", "last march=2026-03-01..2026-03-31")]
    [InlineData("Q2 2024", "q2 2024=2024-04-01..2024-06-30")]
    [InlineData("the second quarter of last year", "the second quarter of last year=2025-04-01..2025-06-30")]
    [InlineData("last quarter", "last quarter=2026-07-01..2026-09-30")]
    [InlineData("first half of 2025", "first half of 2025=2025-01-01..2025-06-30")]
    [InlineData("5/3/2024", "")]
    [InlineData("31 February", "")]
    [InlineData("May I march to the office every Friday?", "")]
    [InlineData("Monday to Friday", "")]
    [InlineData("room 2024, more than 2000 students, from 2000 to 3000 yuan", "")]
    [InlineData("", "")]
    public void Read_English_FindsDates(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("0001-01-01", "最近三年 上周 前天 三年前 去年以前 the past 2 years, last week")]
    [InlineData("9999-12-31", "未来三年 下周 后天 明年 今年以后 next week, the next 5 days")]
    public void Read_AtTheEndsOfTheCalendar_DoesNotThrow(string today, string text)
    {
        var dates = DateReader.Read(text, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));

        Assert.All(dates, date => Assert.InRange(date.End, date.Start + 1, text.Length));
    }

    private static string Read(string text)
    {
        string folded = text.ToLowerInvariant();

        return string.Join(", ", DateReader.Read(folded, Today).Select(date => $"{folded[date.Start..date.End]}={Show(date.Span)}"));
    }

    private static string Show(DateSpan span) => span.From == span.To ? $"{span.From:yyyy-MM-dd}" : $"{span.From:yyyy-MM-dd}..{span.To:yyyy-MM-dd}";
}
