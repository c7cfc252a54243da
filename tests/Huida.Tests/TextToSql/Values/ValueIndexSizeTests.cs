using Huida.TextToSql.Schemas;
using Huida.TextToSql.Values;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Tests.TextToSql.Values;

/// <summary>A table of a million people: how large its index is, and that it misses nobody. How long it takes is the benchmarks' to say.</summary>
[Trait("Speed", "Slow")]
public sealed class ValueIndexSizeTests(ITestOutputHelper output)
{
    private const int Rows = 1_000_000;

    /// <summary>Names that no two people share, in both languages, codes, towns, and notes that are no names.</summary>
    private const string Script =
        """
        CREATE TABLE person (id INTEGER PRIMARY KEY, code TEXT, name TEXT, town TEXT, note TEXT);
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999999)
        INSERT INTO person
        SELECT i,
               CASE i % 3 WHEN 0 THEN 'staff' WHEN 1 THEN 'student' ELSE 'guest' END,
               CASE WHEN i % 2 = 0
                    THEN char(65 + i % 26) || 'an' || char(97 + i / 26 % 26) || 'o ' || char(65 + i / 676 % 26) || 'er' || char(97 + i / 17576 % 26) || 'ik' || char(97 + i / 456976)
                    ELSE char(0x5F20 + i % 40, 0x4E00 + i / 40 % 500, 0x6000 + i / 20000) END,
               'Town ' || (i % 5000),
               CASE WHEN i % 10 = 0 THEN 'a remark that runs on for longer than any name would, so that nobody repeats it in a question' END
        FROM n;
        """;

    [Fact]
    public void Build_MillionRows_IsSmallAndMissesNone()
    {
        using MemoryDatabase database = new(Script);
        TermAnalyzer analyzer = new();
        QuestionReader reader = new(analyzer);
        var questions = Enumerable.Range(0, 500).Select(i => reader.Read(new Question(Asked(database, i * 1999), new DateOnly(2026, 9, 1)))).ToList();
        var schema = SqliteSchemaReader.Read(database.Connection, TestContext.Current.CancellationToken);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        var index = ValueIndex.Build(database.Connection, schema, analyzer, new ValueIndexLimits(), TestContext.Current.CancellationToken);
        long bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        int missed = questions.Count(question => index.Find(question) is not [{ Weight: 1 }, ..]);

        output.WriteLine($"{index.Count:N0} values, {bytes / 1048576.0:0.0} MB");
        Assert.Equal(Rows / 10, index.LeftOut.Sum(column => column.TooLong));
        Assert.Equal(0, index.LeftOut.Sum(column => column.TooMany));
        Assert.Equal(0, missed);
        Assert.InRange(bytes, 0, 100 * 1024 * 1024);
    }

    private static string Asked(MemoryDatabase database, int id)
    {
        using var command = database.Connection.CreateCommand();
        command.CommandText = $"SELECT name || CASE WHEN id % 2 = 0 THEN ' of ' || town || ': what is the code of this person?' ELSE '住在' || town || '吗?' END FROM person WHERE id = {id}";

        return (string)command.ExecuteScalar()!;
    }
}
