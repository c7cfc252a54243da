using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Values;
using Huida.Tokenization;
using Microsoft.Data.Sqlite;

namespace Huida.Benchmarks;

/// <summary>
/// The index of the cells of a table with a million people, against what SQLite itself would search them with: a full-text index over
/// the same columns, whose words are cut at spaces (FTS5, unicode61). It finds no Chinese name within a question; ours does.
/// </summary>
[SimpleJob(RunStrategy.Monitoring, iterationCount: 3, warmupCount: 1)]
public class ValueIndexBenchmarks
{
    private const string People =
        """
        CREATE TABLE person (id INTEGER PRIMARY KEY, code TEXT, name TEXT, town TEXT);
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999999)
        INSERT INTO person
        SELECT i,
               CASE i % 3 WHEN 0 THEN 'staff' WHEN 1 THEN 'student' ELSE 'guest' END,
               CASE WHEN i % 2 = 0
                    THEN char(65 + i % 26) || 'an' || char(97 + i / 26 % 26) || 'o ' || char(65 + i / 676 % 26) || 'er' || char(97 + i / 17576 % 26) || 'ik' || char(97 + i / 456976)
                    ELSE char(0x5F20 + i % 40, 0x4E00 + i / 40 % 500, 0x6000 + i / 20000) END,
               'Town ' || (i % 5000)
        FROM n;
        """;

    private readonly TermAnalyzer _analyzer = new();
    private SqliteConnection _connection = null!;
    private DatabaseSchema _schema = null!;

    [GlobalSetup]
    public void Fill()
    {
        _connection = OpenInMemory();
        Run(People);
        _schema = SqliteSchemaReader.Read(_connection, CancellationToken.None);
    }

    [GlobalCleanup]
    public void Close() => _connection.Dispose();

    [Benchmark(Baseline = true)]
    public void Sqlite() => Run(
        """
        DROP TABLE IF EXISTS person_text;
        CREATE VIRTUAL TABLE person_text USING fts5(code, name, town, content='person', content_rowid='id');
        INSERT INTO person_text (person_text) VALUES ('rebuild');
        """);

    [Benchmark]
    public int Huida() => ValueIndex.Build(_connection, _schema, _analyzer, new ValueIndexLimits(), CancellationToken.None).Count;

    private static SqliteConnection OpenInMemory()
    {
        SqliteConnection connection = new("Data Source=:memory:");
        connection.Open();

        return connection;
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
