using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.Tests.TextToSql.Joins;

/// <summary>Schemas written as SQL people write tables: <c>students: id*, name!, age#, dept_id->departments.id</c>.</summary>
internal static class TestSchema
{
    /// <summary>A university: bridges, a table joined to itself through a bridge, two keys to one table, a key to its own table, an island.</summary>
    public static DatabaseSchema University { get; } = Of(
        "departments: id*, name, budget#",
        "students: id*, name!, age#, department_id?->departments.id",
        "teachers: id*, name!, salary#, department_id->departments.id, boss_id?->teachers.id, photo^",
        "courses: id*, title!, credits#, department_id->departments.id",
        "enrollments: student_id*->students.id, course_id*->courses.id, grade?",
        "prerequisites: course_id*->courses.id, prereq_id*->courses.id",
        "teaching: teacher_id*->teachers.id, course_id*->courses.id",
        "airports: code*, city",
        "flights: number*, source->airports.code, destination->airports.code, price#, day~",
        "notes: text");

    /// <summary>* part of the primary key, ! names a row, ? may be empty, # a number, ~ a date, ^ bytes, else text; -> refers to.</summary>
    public static DatabaseSchema Of(params string[] tables)
    {
        var keys = new List<ForeignKey>();
        return new DatabaseSchema([.. tables.Select(line => Table(line, keys))], keys);
    }

    private static Table Table(string line, List<ForeignKey> keys)
    {
        string[] parts = line.Split(": ");
        var primary = new List<string>();
        var columns = parts[1].Split(", ").Select(text =>
        {
            string[] key = text.Split("->");
            var name = new ColumnName(parts[0], key[0].TrimEnd('*', '!', '?', '#', '~', '^'));
            string marks = key[0][name.Column.Length..];
            if (marks.Contains('*'))
            {
                primary.Add(name.Column);
            }

            if (key.Length > 1)
            {
                keys.Add(new ForeignKey(name, Column(key[1]).Column));
            }

            var type = marks switch
            {
                _ when marks.Contains('#') => ColumnType.Integer,
                _ when marks.Contains('~') => ColumnType.Date,
                _ when marks.Contains('^') => ColumnType.Binary,
                _ => ColumnType.Text,
            };

            return new Column(name, type, marks.Contains('?'), Comment: null) { IsRowName = marks.Contains('!') };
        }).ToList();

        return new Table(parts[0], columns, primary, Comment: null);
    }

    /// <summary>students.name, or courses.title of a second course by 1.</summary>
    public static ColumnUse Column(string name, int instance = 0)
    {
        string[] parts = name.Split('.');

        return new ColumnUse(new ColumnName(parts[0], parts[1]), instance);
    }

    public static Expression.Value Value(string name, int instance = 0) => new(Column(name, instance));

    public static Expression.CountRows Count(string table, int instance = 0) => new(new TableUse(table, instance));

    public static Expression.Aggregate Sum(string name) => new(AggregateFunction.Sum, Column(name));

    public static Condition.Compare Is(string name, string text, int instance = 0) =>
        new(Value(name, instance), Comparison.Equal, new Operand.Constant.Text(text));

    public static Condition.Compare Over(Expression left, decimal number) => new(left, Comparison.Greater, new Operand.Constant.Number(number));

    public static QueryForm Select(params Expression[] expressions) => new(expressions);
}
