using System.Text.Json;
using Huida.Evaluation;
using Huida.Evaluation.TextToSql;
using Huida.Tests.TextToSql;
using Huida.TextToSql.Execution;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Results;
using Huida.TextToSql.Sql;

namespace Huida.Tests.Evaluation.TextToSql;

/// <summary>Spider's own queries, read as forms, joined anew and run: what is lost here, no parser can gain.</summary>
[Trait("Speed", "Slow")]
public sealed class SpiderGoldTests
{
    private static readonly TextToSqlOptions Limits = new() { MaxRows = 100_000 };

    [Fact]
    public async Task Complete_SpidersOwnQueriesWithoutTheirJoins_GivesTheirRows()
    {
        string folder = Path.Combine(PublicDatabases.Folder, "spider");
        Assert.SkipUnless(File.Exists(Path.Combine(folder, "dev.json")), "Spider is not there: set HUIDA_SETS to the folder that holds text-to-sql/spider.");
        var set = await SqlSources.Spider.ReadAsync(Path.GetDirectoryName(PublicDatabases.Folder)!, Part.Measure, TestContext.Current.CancellationToken);
        using var parsed = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "dev.json"), TestContext.Current.CancellationToken));
        using var tables = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "tables.json"), TestContext.Current.CancellationToken));
        var names = tables.RootElement.EnumerateArray().ToDictionary(names => names.GetProperty("db_id").GetString()!);
        int said = 0;
        List<string> lost = [];

        foreach (var (question, entry) in set.Questions.Zip(parsed.RootElement.EnumerateArray()))
        {
            var database = set.Databases[question.Database];
            if (new SpiderForms(names[question.Database], database.Schema).Read(entry.GetProperty("sql")) is { } form)
            {
                said++;
                var completion = new FormCompletion(database.Schema).Complete(form);
                if (completion is not Completion.Completed completed)
                {
                    lost.Add($"{question.Gold}\n{completion}");
                }
                else if (!await IsRightAsync(completed.Select, question, database))
                {
                    lost.Add($"{question.Gold}\n{SqlWriter.Show(completed.Select, SqlDialect.Sqlite)}");
                }
            }
        }

        // Lost are golds with joins by OR, with columns that SQLite picks by chance, and averages of numbers kept as text.
        Assert.True(said >= 1000, $"Forms can say {said} of {set.Questions.Count}.");
        Assert.True(lost.Count <= 31, $"{lost.Count} of {said} are lost:\n\n{string.Join("\n\n", lost)}");
    }

    private static async Task<bool> IsRightAsync(SqlSelect select, SqlQuestion question, SqlDatabase database)
    {
        var gold = await SqliteExecution.RunForeignAsync(database.File, question.Gold, Limits, TestContext.Current.CancellationToken);
        var ours = await SqliteExecution.RunAsync(database.File, SqlWriter.Write(select, SqlDialect.Sqlite), Limits, TestContext.Current.CancellationToken);

        return ours is QueryOutcome.Rows rows && ResultEquality.AreEqual(rows.Table, Assert.IsType<QueryOutcome.Rows>(gold).Table, GoldOrder.IsIn(question.Gold));
    }
}
