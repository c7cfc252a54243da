using System.CommandLine;
using Huida.Evaluation;
using Huida.Evaluation.Campus;
using Huida.Evaluation.Labels;
using Huida.Evaluation.Retrieval;
using Huida.Evaluation.TextToSql;
using Huida.Evaluation.Tokenization;
using Huida.Server.Operations;
using Huida.Server.Terminal;
using Huida.Server.Words;

namespace Huida.Server.Commands;

/// <summary><c>huida eval SUITE [--part] [--sets] [--misses]</c>: measures on labelled questions, in a temporary data folder.</summary>
internal sealed class EvalCommand
{
    private static readonly RetrievalSource[] RetrievalSources = [RetrievalSource.Cmrc, RetrievalSource.Squad2];

    private readonly CommandRun _run;
    private readonly Argument<string> _suite;
    private readonly Option<string?> _sets;
    private readonly Option<Part> _part;
    private readonly Option<string?> _misses;

    private EvalCommand(CommandRun run)
    {
        _run = run;
        _suite = new Argument<string>("suite") { Description = run.Messages["Help.EvalSuite"] };
        _suite.AcceptOnlyFromAmong([CampusSuite.Name, TokenizationSuite.Name, .. RetrievalSources.Select(source => source.Name), .. SqlSources.All.Select(source => source.Name)]);
        _sets = new Option<string?>("--sets") { Description = run.Messages["Help.EvalSets"], HelpName = "FOLDER" };
        _part = new Option<Part>("--part") { Description = run.Messages["Help.EvalPart"], HelpName = "measure|train" };
        _misses = new Option<string?>("--misses") { Description = run.Messages["Help.EvalMisses"], HelpName = "FILE" };
    }

    public static Command Create(CommandRun run)
    {
        var eval = new EvalCommand(run);
        var command = new Command("eval", run.Messages["Help.Eval"]) { eval._suite, eval._part, eval._sets, eval._misses };
        command.SetAction((parsed, cancellationToken) => run.GuardAsync(parsed, screen => eval.RunAsync(parsed, screen, cancellationToken), cancellationToken));

        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, Screen screen, CancellationToken cancellationToken)
    {
        string suite = parsed.GetRequiredValue(_suite);

        if (suite == CampusSuite.Name)
        {
            return RunCampusAsync(parsed, screen, cancellationToken);
        }

        if (suite == TokenizationSuite.Name)
        {
            return RunTokenizationAsync(parsed, screen, cancellationToken);
        }

        return SqlSources.All.FirstOrDefault(source => source.Name == suite) is { } sql
            ? RunSqlAsync(sql, parsed, screen, cancellationToken)
            : RunRetrievalAsync(Array.Find(RetrievalSources, source => source.Name == suite)!, parsed, screen, cancellationToken);
    }

    private async Task<int> RunCampusAsync(ParseResult parsed, Screen screen, CancellationToken cancellationToken)
    {
        LabelResult<CampusOutcome> result;
        using (var progress = new PercentLine(_run.Messages))
        {
            result = await new CampusSuite(CampusSample.Shipped).RunAsync(parsed.GetValue(_part), progress, cancellationToken);
        }

        var report = await result.ToOutcome(_run.Messages).ThenAsync(async outcome =>
        {
            await WriteAsync(outcome.Misses, parsed, cancellationToken);
            return outcome.Report;
        });

        return screen.Show(
            report,
            report => screen.Out.Write(new EvaluationTables(_run.Messages).Of(report)),
            report => report.MeetsFloors == false ? ExitCode.Failed : ExitCode.Done);
    }

    private async Task<int> RunRetrievalAsync(RetrievalSource source, ParseResult parsed, Screen screen, CancellationToken cancellationToken)
    {
        var part = parsed.GetValue(_part);
        if (!TryFindSets(source.Name, source.Files, part, parsed, screen, out string sets, out int failed))
        {
            return failed;
        }

        RetrievalOutcome outcome;
        using (var progress = new PercentLine(_run.Messages))
        {
            outcome = await RetrievalSuite.RunAsync(await source.ReadAsync(sets, part, cancellationToken), progress, cancellationToken);
        }

        await WriteAsync(outcome.Misses, parsed, cancellationToken);
        screen.Show(outcome.Report, report => screen.Out.Write(new EvaluationTables(_run.Messages).Of(report)));

        return ExitCode.Done;
    }

    private async Task<int> RunSqlAsync(SqlSource source, ParseResult parsed, Screen screen, CancellationToken cancellationToken)
    {
        var part = parsed.GetValue(_part);
        if (!TryFindSets(source.Name, source.Files, part, parsed, screen, out string sets, out int failed))
        {
            return failed;
        }

        SqlOutcome outcome;
        using (var progress = new PercentLine(_run.Messages))
        {
            outcome = await SqlSuite.Shipped.RunAsync(await source.ReadAsync(sets, part, cancellationToken), progress, cancellationToken);
        }

        await WriteAsync(outcome.Misses, parsed, cancellationToken);
        screen.Show(outcome.Report, report => screen.Out.Write(new SqlTables(_run.Messages).Of(report)));

        return ExitCode.Done;
    }

    private async Task<int> RunTokenizationAsync(ParseResult parsed, Screen screen, CancellationToken cancellationToken)
    {
        if (!TryFindSets(TokenizationSuite.Name, (sets, _) => TokenizationSuite.Files(sets), default, parsed, screen, out string sets, out int failed))
        {
            return failed;
        }

        TokenizationOutcome outcome;
        using (var progress = new PercentLine(_run.Messages))
        {
            outcome = TokenizationSuite.Run(sets, progress, cancellationToken);
        }

        await WriteAsync(outcome.Details, parsed, cancellationToken);
        screen.Show(outcome.Report, report => screen.Out.Write(new TokenizationTables(_run.Messages).Of(report)));

        return outcome.Report.Differences > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private bool TryFindSets(
        string suite, Func<string, Part, IReadOnlyList<string>> files, Part part, ParseResult parsed, Screen screen, out string sets, out int failed)
    {
        sets = parsed.GetValue(_sets) ?? "";
        failed = (sets, files(sets, part).FirstOrDefault(file => !File.Exists(file))) switch
        {
            ("", _) => screen.Fail(_run.Messages.Problem(ProblemCode.BadArguments, _run.Messages.Format("Eval.Sets.Needed", suite), "huida eval --help")),
            (_, { } missing) => screen.Fail(_run.Messages.Problem(ProblemCode.FileNotFound, missing)),
            _ => ExitCode.Done,
        };

        return failed == ExitCode.Done;
    }

    private Task WriteAsync<T>(IEnumerable<T> misses, ParseResult parsed, CancellationToken cancellationToken) => parsed.GetValue(_misses) is { } file
        ? EvaluationJson.WriteLinesAsync(file, misses, cancellationToken)
        : Task.CompletedTask;
}
