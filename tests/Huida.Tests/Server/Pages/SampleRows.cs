using System.Globalization;
using Huida.Answering;
using Huida.TextToSql.Answers;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.Tests.Server.Pages;

/// <summary>Answers from a database, one of each kind that a page shows, in either language. The question names the kind.</summary>
internal static class SampleRows
{
    private const string Sql =
        """
        SELECT "departments"."name", COUNT(*)
        FROM "departments"
        JOIN "students" ON "students"."department_id" = "departments"."id"
        WHERE "students"."status" = 'A' AND "students"."entry_year" >= 2020
        GROUP BY "departments"."name"
        ORDER BY COUNT(*) DESC
        LIMIT 200
        """;

    public static Answer Of(string question, Language language)
    {
        bool chinese = language == Language.Chinese;
        var name = Column("name", chinese ? "院系名称" : "department name", ColumnType.Text);
        var students = Column("students", chinese ? "学生数量" : "number of students", ColumnType.Integer, isQuantity: true, unit: chinese ? "人" : null);

        return question switch
        {
            _ when Has("one", "一个数") => Answer(
                chinese ? "有选课的学生数量是3,180人。 [1]" : "The number of students with at least one enrollment is 3,180. [1]", [students], [[3180m]], 1,
                new Chart(ChartKind.Number, null, ["students"])),
            _ when Has("bars", "柱形") => Answer(
                chinese ? "查到 6 条：每个院系的学生数量。 [1]" : "Found 6 rows: number of students for each department. [1]", [name, students],
                [
                    [chinese ? "计算机学院" : "School of Computing", 1204m], [chinese ? "经济学院" : "School of Economics", 856m],
                    [chinese ? "马克思主义学院与思想政治教育研究中心" : "School of International Education and Visiting Scholars", 431m],
                    [chinese ? "医学院" : "School of Medicine", 402m], [chinese ? "法学院" : "School of Law", 215m], [chinese ? "艺术学院" : "School of Arts", 72m],
                ],
                6, new Chart(ChartKind.Bar, "name", ["students"])),
            _ when Has("line", "趋势") => Answer(
                chinese ? "查到 7 条：每个入学年份的学生数量。 [1]" : "Found 7 rows: number of students for each entry year. [1]",
                [Column("entry_year", chinese ? "入学年份" : "entry year", ColumnType.Integer), students],
                [.. Enumerable.Range(0, 7).Select(i => new object?[] { 2020m + i, 410m + (i * 22) - (i % 3 * 17) })],
                7, new Chart(ChartKind.Line, "entry_year", ["students"])),
            _ when Has("long", "很长") => Answer(
                chinese ? "共 3,180 条，这里是前 1,000 条：学生的姓名。 [1]" : "The first 1,000 of 3,180 rows: full name of students. [1]",
                [Column("student_no", chinese ? "学号" : "student number", ColumnType.Integer), name, Column("enrolled_on", chinese ? "入学日期" : "enrolled on", ColumnType.Date), Column("paid", chinese ? "学费" : "fee paid", ColumnType.Number, isQuantity: true, unit: chinese ? "元" : "yuan")],
                [.. Enumerable.Range(0, 1000).Select(i => new object?[] { 20260000m + i, chinese ? $"学生{i:D4}" : $"Student {i:D4}", i % 50 == 7 ? null : new DateOnly(2020, 9, 1).AddDays(i).ToString("O", CultureInfo.InvariantCulture), 4800m + (i * 7 % 1000) + 0.5m })],
                3180, null),
            _ when Has("describe", "介绍") => Answer(
                chinese ? "查到 2 条：院系的名称和简介。 [1]" : "Found 2 rows: name and description of departments. [1]",
                [name, Column("description", chinese ? "简介" : "description", ColumnType.Text), students],
                [
                    [chinese ? "法学院" : "School of Law", string.Concat(Enumerable.Repeat(chinese ? "学院设有法学与知识产权两个专业。" : "The school teaches law and intellectual property. ", 12)), 215m],
                    [chinese ? "艺术学院" : "School of Arts", chinese ? "招收音乐学生。" : "Takes students of music.", 72m],
                ],
                2, null),
            _ when Has("mean", "指的") => new Answer(
                Guid.CreateVersion7(), chinese ? "这个问题可以有不同的理解，你指的是哪一种？" : "This can be read in different ways. Which one do you mean?", Route.Clarify, 0.8, language,
                [], [], null, [])
            {
                Alternatives =
                [
                    new(chinese ? "院系所在的楼" : "building of departments", "campus", Sql, 18, "first"),
                    new(chinese ? "有课的教室所在的楼" : "building of classrooms with at least one schedule", "campus", Sql, 1204, "second"),
                ],
            },
            _ => Answer(
                chinese ? "数据库中没有符合的记录：没有院长的院系。 [1]" : "Nothing in the database matches: departments without a dean. [1]", [name], [], 0, null),
        };

        bool Has(string english, string chineseWord) => question.Contains(chinese ? chineseWord : english, StringComparison.Ordinal);

        Answer Answer(string text, AnsweredColumn[] columns, object?[][] rows, int total, Chart? chart) => new(
            Guid.CreateVersion7(), text, Route.Sql, 0.91, language, [new Citation(CitationKind.Rows, Guid.CreateVersion7(), 1, "campus", null, 0, Sql.Length, Sql, [])], [], null,
            [
                new(Stage.Understand, 0.4, null, null, null), new(Stage.Faq, 2.1, 0.12, Finding.BelowThreshold, 84), new(Stage.Passage, 6.8, 0.31, Finding.BelowThreshold, 1204),
                new(Stage.Sql, 18.2, 0.91, Finding.Chosen, 1), new(Stage.Choose, 0.1, null, null, null), new(Stage.Generate, 0.3, null, null, null),
            ])
        {
            Rows = new DatabaseAnswer("campus", Reading(chinese, question), Sql, [new AnsweredParameter("@p0", "A")], Sql, columns, rows, total, chart),
        };
    }

    // The words are found in the question, as links are.
    private static SpokenReading Reading(bool chinese, string question) => new(
        chinese ? "每个院系的学生数量" : "number of students for each department",
        [
            Part(ReadingPartKind.Aggregate, chinese ? "学生数量" : "number of students", question, chinese ? "学生" : "students"),
            Part(ReadingPartKind.Condition, chinese ? "学籍状态为“在读”" : "status is “enrolled”", question, chinese ? "在读" : "enrolled"),
            Part(ReadingPartKind.Group, chinese ? "每个院系" : "for each department", question, chinese ? "院系" : "department"),
            Part(ReadingPartKind.Order, chinese ? "学生数量从高到低" : "number of students from high to low", question, "?"),
        ]);

    private static ReadingPart Part(ReadingPartKind kind, string text, string question, string words)
    {
        int at = question.IndexOf(words, StringComparison.Ordinal);

        return at < 0 || words == "?" ? new ReadingPart(kind, text, null, null) : new ReadingPart(kind, text, at, at + words.Length);
    }

    private static AnsweredColumn Column(string name, string label, ColumnType type, bool isQuantity = false, string? unit = null) =>
        new(name, new ShownColumn(label, type, unit, isQuantity, new Dictionary<string, string>()));
}
