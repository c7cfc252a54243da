using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Values;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Tests.TextToSql.Parsing;

/// <summary>A small school: its parser, and its forms in few words.</summary>
internal static class School
{
    private const string Script = """
        CREATE TABLE departments (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT NOT NULL, founded_year INTEGER);
        CREATE TABLE students (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INTEGER NOT NULL, gender TEXT, birth_date DATE, email TEXT,
            department_id INTEGER REFERENCES departments (id));
        CREATE TABLE teachers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, salary INTEGER NOT NULL, department_id INTEGER REFERENCES departments (id));
        CREATE TABLE courses (id INTEGER PRIMARY KEY, title TEXT NOT NULL, credits INTEGER NOT NULL, department_id INTEGER REFERENCES departments (id));
        CREATE TABLE enrollments (
            student_id INTEGER REFERENCES students (id), course_id INTEGER REFERENCES courses (id), score INTEGER, PRIMARY KEY (student_id, course_id));
        INSERT INTO departments VALUES (1, 'Physics', 'Leeds', 1901), (2, 'History', 'York', 1950), (3, '数学学院', 'York', 1960);
        INSERT INTO students VALUES (1, 'Ann', 19, 'female', '2005-03-01', NULL, 1), (2, 'Bob', 23, 'male', '2001-07-09', 'bob@x.org', 2);
        INSERT INTO teachers VALUES (1, 'Carla Diaz', 5000, 1);
        INSERT INTO courses VALUES (1, 'Optics', 5, 1), (2, 'World History', 3, 2), (3, 'Algebra', 4, 3);
        INSERT INTO enrollments VALUES (1, 1, 90), (1, 2, 70), (2, 2, 60);
        """;

    private static readonly TermAnalyzer Analyzer = new();
    private static readonly QuestionReader Reader = new(Analyzer);

    public static DatabaseSchema Schema { get; } = Make((_, schema) => schema);

    public static QuestionParser Parser { get; } = Make((database, schema) => new QuestionParser(
        schema,
        ValueIndex.Build(database.Connection, schema, Analyzer, new ValueIndexLimits(), TestContext.Current.CancellationToken),
        Analyzer));

    public static Reading Read(string question) => Reader.Read(new Question(question, new DateOnly(2026, 11, 24)));

    public static IReadOnlyList<QueryReading> Parse(string question) => Parser.Parse(Read(question));

    /// <summary>That the best reading of a question is this form.</summary>
    public static void AssertReads(string question, QueryForm expected) => Assert.Equal(
        FormKey.Of(expected),
        FormKey.Of(Parse(question) is [var best, ..] ? best.Form : Select()));

    public static QueryForm Select(params Expression[] select) => new(select);

    public static ColumnUse Column(string name) => name.Split('.') is [var table, var column] ? new ColumnUse(new ColumnName(table, column)) : throw new ArgumentException(name);

    public static Expression.Value Value(string name) => new(Column(name));

    public static Expression.CountRows Rows(string table) => new(new TableUse(table));

    public static Expression.Aggregate Average(string name) => new(AggregateFunction.Average, Column(name));

    public static Operand.Constant.Number Number(decimal value) => new(value);

    public static Condition.Compare Is(string column, string text) => new(Value(column), Comparison.Equal, new Operand.Constant.Text(text));

    public static Condition.Compare Compare(Expression left, Comparison comparison, decimal number) => new(left, comparison, Number(number));

    private static T Make<T>(Func<MemoryDatabase, DatabaseSchema, T> make)
    {
        using MemoryDatabase database = new(Script);

        return make(database, SqliteSchemaReader.Read(database.Connection, TestContext.Current.CancellationToken));
    }
}
