using Huida.Evaluation;
using Huida.Evaluation.TextToSql;
using Huida.Tests.TextToSql;
using Huida.Tests.TextToSql.Joins;
using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Tests.Evaluation.TextToSql;

public sealed class SqlSuiteTests
{
    /// <summary>The counts of Spider's own evaluation on these files.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public async Task RunAsync_NothingUnderstood_RefusesAllOfSpiderAtItsLevels()
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(PublicDatabases.Folder, "spider")), "Spider is not there: set HUIDA_SETS to the folder that holds text-to-sql/spider.");
        var set = await SqlSources.Spider.ReadAsync(Path.GetDirectoryName(PublicDatabases.Folder)!, Part.Measure, TestContext.Current.CancellationToken);
        var suite = new SqlSuite(new QuestionReader(new TermAnalyzer()), (_, _) => _ => []);

        var (report, misses) = await suite.RunAsync(set, progress: null, TestContext.Current.CancellationToken);

        Assert.Equal((1034, 1034, 0, 0), (report.Count, report.Refused, report.GoldFailed, report.InvalidSql));
        Assert.Equal(895, report.NonEmpty.Count);
        Assert.Equal(
            [("easy", 248), ("extra", 166), ("hard", 174), ("medium", 446)],
            report.ByHardness.OrderBy(level => level.Key, StringComparer.Ordinal).Select(level => (level.Key, level.Value.Count)));
        Assert.All(misses, miss => Assert.Equal(SqlMissCause.Refused, miss.Cause));
    }

    [Fact]
    public async Task RunAsync_RightWrongSecondAndNone_AreToldApart()
    {
        using var file = new DatabaseFile("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO people VALUES (1, 'Ann'), (2, 'Bob')");
        var schema = TestSchema.Of("people: id*#, name");
        string[] gold = ["SELECT name FROM people", "SELECT COUNT(*) FROM people", "SELECT name FROM people", "SELECT nothing FROM people"];
        var set = new SqlSet(
            "toy", Part.Measure, new DateOnly(2026, 1, 1), [.. gold.Select((sql, index) => new SqlQuestion("db", "en", $"{index}", sql, Level: null))],
            new Dictionary<string, SqlDatabase> { ["db"] = new("db", file.Path, schema) });
        var names = Candidate(TestSchema.Select(TestSchema.Value("people.name")));
        var ids = Candidate(TestSchema.Select(TestSchema.Value("people.id")));
        var suite = new SqlSuite(new QuestionReader(new TermAnalyzer()), (_, _) => reading => reading.Question.Text switch
        {
            "0" => [names],
            "1" => [names],
            "2" => [ids, names],
            _ => [],
        });

        var (report, misses) = await suite.RunAsync(set, progress: null, TestContext.Current.CancellationToken);

        Assert.Equal((3, 1, 0, 0), (report.Count, report.GoldFailed, report.Refused, report.InvalidSql));
        Assert.Equal(1.0 / 3, report.ExecutionAccuracy);
        Assert.Equal([("1", SqlMissCause.WrongRows), ("2", SqlMissCause.Outranked)], misses.Select(miss => (miss.Question, miss.Cause)));
        Assert.Equal([false, true], misses[1].Candidates.Select(candidate => candidate.IsRight));
    }

    private static QueryReading Candidate(QueryForm form) => new(form, Links: [], new ReadingSignals(1, 1, 1));

    [Theory]
    [InlineData("SELECT a FROM b ORDER BY c", true)]
    [InlineData("SELECT a FROM b WHERE c = (SELECT d FROM e ORDER BY f LIMIT 1)", false)]
    [InlineData("SELECT a FROM b WHERE c = 'order by'", false)]
    [InlineData("select a from b order by c limit 3", true)]
    public void IsIn_Query_SeesItsOwnOrderAlone(string sql, bool expected) => Assert.Equal(expected, GoldOrder.IsIn(sql));
}
