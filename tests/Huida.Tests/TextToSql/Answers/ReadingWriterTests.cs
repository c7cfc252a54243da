using Huida.TextToSql.Answers;
using Huida.TextToSql.Forms;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.Tests.TextToSql.Answers;

public sealed class ReadingWriterTests
{
    private static readonly DatabaseSchema Schema = new(
        [
            new Table("students", [Column("students", "id", ColumnType.Integer), Named(Column("students", "full_name", ColumnType.Text), "姓名"), Column("students", "enrolledOn", ColumnType.Date, "入学日期"), Column("students", "department_id", ColumnType.Integer)], ["id"], null) { Wording = Words("学生") },
            new Table("enrollments", [Column("enrollments", "student_id", ColumnType.Integer), Column("enrollments", "score", ColumnType.Number, "成绩") with { Unit = new Dictionary<Language, string> { [Language.English] = "points", [Language.Chinese] = "分" } }], [], null) { Wording = Words("选课") },
            new Table("departments", [Column("departments", "id", ColumnType.Integer), Named(Column("departments", "name", ColumnType.Text), "名称")], ["id"], null) { Wording = Words("院系") },
        ],
        [new ForeignKey(new("enrollments", "student_id"), new("students", "id")), new ForeignKey(new("students", "department_id"), new("departments", "id"))]);

    private static readonly ColumnUse Score = new(new("enrollments", "score"));
    private static readonly ColumnUse Key = new(new("students", "id"));
    private static readonly ColumnUse Name = new(new("students", "full_name"));
    private static readonly ColumnUse Department = new(new("departments", "name"));
    private static readonly Expression CountStudents = new Expression.CountRows(new TableUse("students"));
    private static readonly Condition Above90 = new Condition.Compare(new Expression.Value(Score), Comparison.Greater, new Operand.Constant.Number(90));
    private static readonly Condition AtLeast3 = new Condition.Compare(new Expression.CountRows(new TableUse("enrollments")), Comparison.GreaterOrEqual, new Operand.Constant.Number(3));

    public static TheoryData<string, QueryForm, string, string> Forms => new()
    {
        { "count", new QueryForm([CountStudents]), "number of students", "学生数量" },
        { "count with a relation", new QueryForm([CountStudents]) { Entities = [new("enrollments")] }, "number of students with at least one enrollment", "有选课的学生数量" },
        { "never had", Never(null), "number of students without any enrollment", "没有选课的学生数量" },
        { "never had such", Never(Above90), "number of students without any enrollment where score is more than 90 points", "没有成绩大于90分的选课的学生数量" },
        { "none of a table that is named", Without([new("enrollments")], null), "full name of students without any enrollment", "没有选课的学生的姓名" },
        { "none of two tables", Without([new("enrollments"), new("departments")], null), "full name of students without any enrollment and department", "没有选课和院系的学生的姓名" },
        { "none of a named table such", Without([new("enrollments")], Above90), "full name of students without any enrollment where score is more than 90 points", "没有成绩大于90分的选课的学生的姓名" },
        { "none such", Without([], Equal(Department, "计算机学院")), "full name of students without any department where name is “计算机学院”", "没有名称为“计算机学院”的院系的学生的姓名" },
        {
            "both of one column",
            new QueryForm([new Expression.Value(Name)]) { Where = new Condition.InQuery(Key, new QueryForm([new Expression.Value(Key)]) { Where = Above90 }) },
            "full name of students with at least one enrollment where score is more than 90 points", "有成绩大于90分的选课的学生的姓名"
        },
        {
            "not so many",
            new QueryForm([new Expression.Value(Name)]) { Where = new Condition.Not(new Condition.InQuery(Key, new QueryForm([new Expression.Value(Key)]) { GroupBy = [Key], Having = AtLeast3 })) },
            "full name of students where it does not hold that number of enrollments is at least 3", "不满足选课数量至少为3的学生的姓名"
        },
        {
            "so many such",
            new QueryForm([new Expression.Value(Name)]) { Where = new Condition.InQuery(Key, new QueryForm([new Expression.Value(Key)]) { Where = Above90, GroupBy = [Key], Having = AtLeast3 }) },
            "full name of students whose enrollment score is more than 90 points and number of enrollments is at least 3", "选课的成绩大于90分且选课数量至少为3的学生的姓名"
        },
        {
            "values with a condition on another table",
            new QueryForm([new Expression.Value(Name)]) { Where = Equal(Department, "计算机学院") },
            "full name of students where department is “计算机学院”", "院系为“计算机学院”的学生的姓名"
        },
        { "groups", new QueryForm([new Expression.Value(Department), CountStudents]) { GroupBy = [Department] }, "number of students for each department", "每个院系的学生数量" },
        {
            "group with the most",
            new QueryForm([new Expression.Value(Department)]) { GroupBy = [Department], OrderBy = [new(CountStudents, true)], Limit = 1 },
            "name of the department with the highest number of students", "学生数量最多的院系的名称"
        },
        {
            "groups that hold",
            new QueryForm([new Expression.Value(Name)]) { GroupBy = [Name], Having = AtLeast3 },
            "full name of students whose number of enrollments is at least 3", "选课数量至少为3的学生的姓名"
        },
        {
            "above the average",
            new QueryForm([new Expression.Value(Score)]) { Where = new Condition.Compare(new Expression.Value(Score), Comparison.Greater, new Operand.Nested(new QueryForm([new Expression.Aggregate(AggregateFunction.Average, Score)]))) },
            "score of enrollments where score is more than average score of enrollments", "成绩大于选课的平均成绩的选课的成绩"
        },
        {
            "a year, sorted, the first",
            new QueryForm([new Expression.Value(Name)])
            {
                Where = new Condition.Between(new Expression.Value(new(new("students", "enrolledOn"))), new Operand.Constant.Date(new(2024, 1, 1)), new Operand.Constant.Date(new(2024, 12, 31))),
                OrderBy = [new(new Expression.Value(new(new("students", "enrolledOn"))), true)],
                Limit = 5,
            },
            "full name of students where enrolled on is in 2024, sorted by enrolled on, latest first, the first 5", "入学日期在2024年的学生的姓名，按入学日期从晚到早排列，取前5条"
        },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_Form_IsANounPhraseInEitherLanguage(string because, QueryForm form, string english, string chinese)
    {
        var reading = new QueryReading(form, [], new ReadingSignals(1, 1, 1));

        Assert.True(english == ReadingWriter.Write(reading, Schema, Language.English).Text, $"{because}: {ReadingWriter.Write(reading, Schema, Language.English).Text}");
        Assert.True(chinese == ReadingWriter.Write(reading, Schema, Language.Chinese).Text, $"{because}: {ReadingWriter.Write(reading, Schema, Language.Chinese).Text}");
    }

    [Fact]
    public void Write_Links_TieEachPartToItsWords()
    {
        const string question = "How many students with a score above 90 are in Physics?";
        var form = new QueryForm([CountStudents]) { Where = new Condition.And([Above90, Equal(Department, "Physics")]) };
        Link[] links =
        [
            Link(new LinkTarget.Table("students"), "students"),
            Link(new LinkTarget.Column(Score.Column), "score"),
            Link(new LinkTarget.Constant(new Operand.Constant.Number(90)), "90"),
            Link(new LinkTarget.Cell(Department.Column, "Physics"), "Physics"),
        ];

        var parts = ReadingWriter.Write(new QueryReading(form, links, new ReadingSignals(1, 1, 1)), Schema, Language.English).Parts;

        Assert.Equal(
            [(ReadingPartKind.Aggregate, "students"), (ReadingPartKind.Condition, "score above 90"), (ReadingPartKind.Condition, "Physics")],
            parts.Select(part => (part.Kind, question[part.Start!.Value..part.End!.Value])));

        Link Link(LinkTarget target, string words)
        {
            int start = question.IndexOf(words, StringComparison.Ordinal);

            return new Link(target, start, start + words.Length, 1);
        }
    }

    [Fact]
    public void FormText_NestedForm_IsReadAloudInSqlsOrder()
    {
        var form = Never(new Condition.And([Above90, new Condition.Not(new Condition.IsEmpty(Score))])) with { OrderBy = [new(CountStudents, true)], Limit = 5 };

        Assert.Equal(
            "select count(students) where not students.id in (select enrollments.student_id where enrollments.score > 90 and not enrollments.score is empty) order by count(students) desc limit 5",
            FormText.Write(form));
    }

    [Theory]
    [InlineData("students", "student", "students")]
    [InlineData("category", "category", "categories")]
    [InlineData("Classes", "Class", "Classes")]
    [InlineData("status", "status", "statuses")]
    [InlineData("course offerings", "course offering", "course offerings")]
    [InlineData("day", "day", "days")]
    [InlineData("people", "person", "people")]
    public void EnglishNouns_AnyNumber_GivesOneAndMany(string noun, string one, string many)
    {
        Assert.Equal(one, EnglishNouns.Singular(noun));
        Assert.Equal(many, EnglishNouns.Plural(noun));
    }

    private static QueryForm Never(Condition? such)
    {
        var query = new QueryForm([new Expression.Value(new(new("enrollments", "student_id")))]) { Where = such };

        return new QueryForm([CountStudents]) { Where = new Condition.Not(new Condition.InQuery(new(new("students", "id")), query)) };
    }

    private static QueryForm Without(IReadOnlyList<TableUse> had, Condition? such) => new([new Expression.Value(Name)])
    {
        Where = new Condition.Not(new Condition.InQuery(Key, new QueryForm([new Expression.Value(Key)]) { Entities = had, Where = such })),
    };

    private static Condition.Compare Equal(ColumnUse column, string text) =>
        new Condition.Compare(new Expression.Value(column), Comparison.Equal, new Operand.Constant.Text(text));

    private static Column Column(string table, string name, ColumnType type, string? chinese = null) =>
        new(new(table, name), type, IsNullable: true, Comment: null) { Wording = chinese is null ? Wording.None : Words(chinese) };

    private static Column Named(Column column, string chinese) => column with { IsRowName = true, Wording = Words(chinese) };

    private static Wording Words(string chinese) =>
        new(new Dictionary<Language, IReadOnlyList<string>> { [Language.Chinese] = [chinese] }, new Dictionary<Language, string>());
}
