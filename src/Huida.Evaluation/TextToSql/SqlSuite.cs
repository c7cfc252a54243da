using System.Diagnostics;
using Huida.TextToSql.Execution;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Parsing;
using Huida.TextToSql.Results;
using Huida.TextToSql.Sql;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Evaluation.TextToSql;

/// <summary>Asks a set's databases its questions and compares the rows with those of the gold queries: execution accuracy (Yu et al. 2018).</summary>
/// <param name="open">Makes, once a database, what parses questions to it; its time is not counted.</param>
public sealed class SqlSuite(QuestionReader reader, Func<SqlDatabase, CancellationToken, QuestionParsing> open)
{
    private static readonly TermAnalyzer Analyzer = new();

    private const int WarmUp = 20;
    private const int TriedReadings = 5; // to tell a reading that is missing from one that is outranked
    private const int ShownRows = 10;

    private static readonly TextToSqlOptions Limits = new() { Timeout = TimeSpan.FromSeconds(10), MaxRows = 100_000 };

    /// <summary>With Huida's own parser, over what it reads of a database when it is connected.</summary>
    public static SqlSuite Shipped { get; } = new(
        new QuestionReader(Analyzer),
        (database, cancellationToken) => new QuestionParser(database.Schema, database.ReadValues(Analyzer, cancellationToken), Analyzer).Parse);

    public async Task<SqlOutcome> RunAsync(SqlSet set, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        var opened = new Dictionary<string, OpenedDatabase>();
        foreach (var question in set.Questions.Take(WarmUp))
        {
            await AskAsync(question);
        }

        var asked = new List<Asked>(set.Questions.Count);
        for (int i = 0; i < set.Questions.Count; i++)
        {
            if (await AskAsync(set.Questions[i]) is { } one)
            {
                asked.Add(one);
            }

            progress?.Report(new EvaluationProgress(EvaluationStage.Asking, i + 1, set.Questions.Count));
        }

        return new SqlOutcome(ReportOn(set, asked), [.. asked.Select(one => one.Miss).OfType<SqlMiss>()]);

        Task<Asked?> AskAsync(SqlQuestion question)
        {
            if (!opened.TryGetValue(question.Database, out var database))
            {
                var here = set.Databases[question.Database];
                opened.Add(question.Database, database = new OpenedDatabase(here, open(here, cancellationToken), new FormCompletion(here.Schema)));
            }

            return this.AskAsync(question, new Question(question.Text, set.Today), database, cancellationToken);
        }
    }

    /// <returns>Null where the question's own query does not run.</returns>
    private async Task<Asked?> AskAsync(SqlQuestion question, Question text, OpenedDatabase opened, CancellationToken cancellationToken)
    {
        var (database, parse, completion) = opened;
        if (await SqliteExecution.RunForeignAsync(database.File, question.Gold, Limits, cancellationToken) is not QueryOutcome.Rows(var gold))
        {
            return null;
        }

        // One row more than the gold has tells as much as all of them.
        var limits = Limits with { MaxRows = gold.Rows.Count + 1 };
        bool inOrder = GoldOrder.IsIn(question.Gold);
        long started = Stopwatch.GetTimestamp();
        var readings = parse(reader.Read(text));
        var best = readings.Select(reading => completion.Complete(reading.Form)).OfType<Completion.Completed>().FirstOrDefault();
        var outcome = best is null ? null : await RunAsync(best);
        double milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;

        var asked = new Asked(question, milliseconds, HasSomething(gold), Miss: null);
        if (outcome is QueryOutcome.Rows right && ResultEquality.AreEqual(right.Table, gold, inOrder))
        {
            return asked;
        }

        var candidates = new List<SqlCandidate>();
        foreach (var candidate in readings.Take(TriedReadings))
        {
            candidates.Add(await TryAsync(candidate));
        }

        var cause = outcome switch
        {
            null => SqlMissCause.Refused,
            QueryOutcome.TimedOut => SqlMissCause.TimedOut,
            QueryOutcome.Failed => SqlMissCause.InvalidSql,
            _ => candidates.Exists(candidate => candidate.IsRight) ? SqlMissCause.Outranked : SqlMissCause.WrongRows,
        };

        return asked with
        {
            Miss = new SqlMiss(
                database.Name,
                question.Text,
                question.Level,
                cause,
                question.Gold,
                [.. gold.Rows.Take(ShownRows)],
                candidates,
                outcome is QueryOutcome.Rows wrong ? [.. wrong.Table.Rows.Take(ShownRows)] : null),
        };

        Task<QueryOutcome> RunAsync(Completion.Completed completed) =>
            SqliteExecution.RunAsync(database.File, SqlWriter.Write(completed.Select, SqlDialect.Sqlite), limits, cancellationToken);

        async Task<SqlCandidate> TryAsync(QueryReading candidate) => completion.Complete(candidate.Form) is Completion.Completed completed
            ? new SqlCandidate(
                SqlWriter.Show(completed.Select, SqlDialect.Sqlite),
                await RunAsync(completed) is QueryOutcome.Rows rows && ResultEquality.AreEqual(rows.Table, gold, inOrder),
                candidate.Signals)
            : new SqlCandidate(completion.Complete(candidate.Form).ToString(), IsRight: false, candidate.Signals);
    }

    private static bool HasSomething(ResultTable gold) => gold.Rows.Any(row => row.Any(cell => cell is not (null or 0m)));

    private static SqlReport ReportOn(SqlSet set, List<Asked> asked) => new(
        set.Name,
        set.Part,
        asked.Count,
        Latency.Of(asked.Select(one => one.Milliseconds)),
        ShareOf(asked).ExecutionAccuracy,
        ShareOf(asked.FindAll(one => one.GoldHasSomething)),
        asked.Count(one => one.Miss?.Cause == SqlMissCause.InvalidSql),
        asked.Count(one => one.Miss?.Cause == SqlMissCause.TimedOut),
        asked.Count(one => one.Miss?.Cause == SqlMissCause.Refused),
        set.Questions.Count - asked.Count,
        SharesBy(asked.Where(one => one.Question.Level is not null), one => one.Question.Level!),
        SharesBy(asked, one => one.Question.Language),
        SharesBy(asked, one => one.Question.Database));

    private static Dictionary<string, SqlShare> SharesBy(IEnumerable<Asked> asked, Func<Asked, string> key) =>
        asked.GroupBy(key).ToDictionary(group => group.Key, group => ShareOf([.. group]));

    private static SqlShare ShareOf(List<Asked> asked) => new(asked.Count, asked.Count == 0 ? 0 : asked.Average(one => one.Miss is null ? 1.0 : 0));

    private sealed record OpenedDatabase(SqlDatabase Database, QuestionParsing Parse, FormCompletion Completion);

    private sealed record Asked(SqlQuestion Question, double Milliseconds, bool GoldHasSomething, SqlMiss? Miss);
}
