using System.Diagnostics;
using Huida.TextToSql.Execution;
using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Results;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Sql;
using Microsoft.Data.Sqlite;
using static Huida.Tests.TextToSql.Joins.TestSchema;

namespace Huida.Tests.TextToSql.Execution;

public sealed class SqliteExecutionTests : IDisposable
{
    private static readonly TextToSqlOptions Limits = new();
    private static readonly DatabaseSchema Schema = Of("things: id*#, name?, price?#, day?~, boss_id?#->things.id");

    private readonly DatabaseFile _database = new(
        """
        CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT, price REAL, day TEXT, boss_id INTEGER);
        INSERT INTO things VALUES (1, 'Ann', 0.30000000000000004, '2026-05-01', NULL), (2, 'Bob', 12, '2026-05-02', 1), (3, NULL, NULL, NULL, 1), (4, '100%', 7, NULL, 2);
        """);

    private string File => _database.Path;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task RunAsync_Values_ComeAsTextAndDecimals()
    {
        var table = await RowsAsync(Select(Value("things.id"), Value("things.name"), Value("things.price"), Value("things.day")) with
        {
            OrderBy = [new Ordering(Value("things.id"), Descending: false)],
            Limit = 3,
        });

        Assert.Equal([[1m, "Ann", 0.3m, "2026-05-01"], [2m, "Bob", 12m, "2026-05-02"], [3m, null, null, null]], table.Rows);
        Assert.Equal(["id", "name", "price", "day"], table.Columns.Select(column => column.Name));
        Assert.Equal([ColumnType.Integer, ColumnType.Text, ColumnType.Integer, ColumnType.Date], table.Columns.Select(column => column.Type));
    }

    [Fact]
    public async Task RunAsync_NotInQueryWithEmptyCells_GivesWhatPeopleMean()
    {
        // Nobody's boss. SQL's own NOT IN (1, 2, NULL) would give nobody at all.
        var bosses = Select(Value("things.boss_id"));
        var table = await RowsAsync(Select(Value("things.id")) with { Where = new Condition.Not(new Condition.InQuery(Column("things.id"), bosses)) });

        Assert.Equal([[3m], [4m]], table.Rows);
    }

    [Fact]
    public async Task RunAsync_InQueryAndItsNegation_PartTheRows()
    {
        Condition within = new Condition.InQuery(Column("things.boss_id"), Select(Value("things.id")) with { Where = Is("things.name", "Ann") });

        var inside = await RowsAsync(Select(Value("things.id")) with { Where = within });
        var outside = await RowsAsync(Select(Value("things.id")) with { Where = new Condition.Not(within) });

        Assert.Equal([[2m], [3m]], inside.Rows);
        Assert.Equal([[1m], [4m]], outside.Rows);
    }

    [Fact]
    public async Task RunAsync_PercentInAText_IsItself()
    {
        var table = await RowsAsync(Select(Value("things.id")) with { Where = new Condition.Contains(Column("things.name"), "0%", TextPlace.End) });

        Assert.Equal([[4m]], table.Rows);
    }

    [Fact]
    public async Task RunAsync_AscendingOrder_HasEmptyCellsLast()
    {
        var table = await RowsAsync(Select(Value("things.id")) with { OrderBy = [new Ordering(Value("things.price"), Descending: false)] });

        Assert.Equal([[1m], [4m], [2m], [3m]], table.Rows);
    }

    [Fact]
    public async Task RunAsync_MoreRowsThanGiven_SaysSoAndCountsThemAll()
    {
        var few = Limits with { MaxRows = 3 };

        var listed = await RowsAsync(Select(Value("things.id")), few);
        var counted = await RowsAsync(Select(Count("things")), few);

        Assert.Equal((3, true, 4), (listed.Rows.Count, listed.IsTruncated, listed.Total));
        Assert.Equal([[4m]], counted.Rows);
        Assert.False(counted.IsTruncated);
    }

    [Fact]
    public async Task RunAsync_AsManyRowsAsGiven_IsNotTruncated() =>
        Assert.False((await RowsAsync(Select(Value("things.id")), Limits with { MaxRows = 4 })).IsTruncated);

    [Fact]
    public async Task RunAsync_LongCell_IsCutBetweenCharacters()
    {
        _database.Run($"INSERT INTO things (id, name) VALUES (5, '{new string('慧', 100)}')");

        var table = await RowsAsync(
            Select(Value("things.name")) with { Where = new Condition.Compare(Value("things.id"), Comparison.Equal, new Operand.Constant.Number(5)) },
            Limits with { MaxCellBytes = 100 });

        Assert.Equal(new string('慧', 33) + "…", table.Rows[0][0]);
    }

    [Fact]
    public async Task RunAsync_ColumnThatIsGone_IsNotUnderstood()
    {
        _database.Run("ALTER TABLE things DROP COLUMN price");

        Assert.Equal(new QueryOutcome.Failed(QueryFailure.NotUnderstood), await RunAsync(Select(Value("things.price")), Limits));
    }

    [Theory]
    [InlineData("DELETE FROM things")]
    [InlineData("INSERT INTO things (id) VALUES (9)")]
    [InlineData("SELECT 1; DELETE FROM things")]
    [InlineData("ATTACH ':memory:' AS other")]
    [InlineData("PRAGMA user_version = 7")]
    [InlineData("PRAGMA query_only = OFF")]
    [InlineData("CREATE TEMP TABLE t (a)")]
    [InlineData("VACUUM")]
    [InlineData("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n")]
    public async Task RunForeignAsync_AnythingButASelect_IsRefusedAndChangesNothing(string text)
    {
        byte[] before = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);

        var outcome = await SqliteExecution.RunForeignAsync(File, text, Limits, TestContext.Current.CancellationToken);

        Assert.Equal(new QueryOutcome.Failed(QueryFailure.NotReadOnly), outcome);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunForeignAsync_EndlessQuery_IsStoppedInTime()
    {
        string text = $"SELECT COUNT(*) FROM {string.Join(", ", Enumerable.Range(0, 24).Select(i => $"things AS t{i}"))}"; // 4 to the 24th
        long started = Stopwatch.GetTimestamp();

        var outcome = await SqliteExecution.RunForeignAsync(File, text, Limits with { Timeout = TimeSpan.FromMilliseconds(200) }, TestContext.Current.CancellationToken);

        Assert.IsType<QueryOutcome.TimedOut>(outcome);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 200, 10_000); // by itself it would take for ever
    }

    [Fact]
    public async Task RunForeignAsync_Cancelled_StopsTheQuery()
    {
        string text = $"SELECT COUNT(*) FROM {string.Join(", ", Enumerable.Range(0, 24).Select(i => $"things AS t{i}"))}";
        using var cancelling = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SqliteExecution.RunForeignAsync(File, text, Limits, cancelling.Token));
    }

    [Fact]
    public async Task RunAsync_NoFile_CannotOpen()
    {
        System.IO.File.Delete(File);

        Assert.Equal(new QueryOutcome.Failed(QueryFailure.CannotOpen), await RunAsync(Select(Value("things.id")), Limits));
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task RunAsync_FileThatIsNoDatabase_CannotOpen()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000), TestContext.Current.CancellationToken);

        Assert.Equal(new QueryOutcome.Failed(QueryFailure.CannotOpen), await RunAsync(Select(Value("things.id")), Limits));
    }

    [Fact]
    public async Task RunAsync_LockedByAWriter_IsBusy()
    {
        using var writer = new SqliteConnection($"Data Source={File};Pooling=False");
        writer.Open();
        using var command = writer.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();

        var outcome = await RunAsync(Select(Value("things.id")), Limits with { Timeout = TimeSpan.FromMilliseconds(50) });

        Assert.Equal(new QueryOutcome.Failed(QueryFailure.Busy), outcome);
    }

    private static async Task<ResultTable> RowsAsync(Task<QueryOutcome> outcome) => Assert.IsType<QueryOutcome.Rows>(await outcome).Table;

    private Task<ResultTable> RowsAsync(QueryForm form, TextToSqlOptions? limits = null) => RowsAsync(RunAsync(form, limits ?? Limits));

    private Task<QueryOutcome> RunAsync(QueryForm form, TextToSqlOptions limits)
    {
        var completed = Assert.IsType<Completion.Completed>(new FormCompletion(Schema).Complete(form));

        return SqliteExecution.RunAsync(File, SqlWriter.Write(completed.Select, SqlDialect.Sqlite), limits, TestContext.Current.CancellationToken);
    }
}
