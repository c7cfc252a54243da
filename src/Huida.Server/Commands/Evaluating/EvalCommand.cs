using System.CommandLine;
using Huida.Evaluation;
using Huida.Evaluation.Campus;
using Huida.Evaluation.Labels;
using Huida.Evaluation.Retrieval;
using Huida.Tokenization;
using Spectre.Console;

namespace Huida.Server.Commands.Evaluating;

/// <summary><c>huida eval</c>: measures on labelled questions, in a temporary data folder.</summary>
internal sealed class EvalCommand
{
    private static readonly RetrievalSource[] RetrievalSources = [RetrievalSource.Cmrc, RetrievalSource.Squad2];

    private readonly Language _language;
    private readonly EvaluationTexts _texts;
    private readonly Argument<string> _suite = new("SUITE");
    private readonly Option<string?> _sets = new("--sets");
    private readonly Option<Part> _part = new("--part");
    private readonly Option<FileInfo?> _misses = new("--misses");

    private EvalCommand(Language language)
    {
        _language = language;
        _texts = new EvaluationTexts(language);
        _suite.AcceptOnlyFromAmong([CampusSuite.Name, .. RetrievalSources.Select(source => source.Name)]);
        _suite.Description = _texts["Help.Suite"];
        _sets.Description = _texts["Help.Sets"];
        _part.Description = _texts["Help.Part"];
        _misses.Description = _texts["Help.Misses"];
    }

    public static Command Create(Language language) => new EvalCommand(language).ToCommand();

    private Command ToCommand()
    {
        var command = new Command("eval", _texts["Help.Eval"]) { _suite, _sets, _part, _misses };
        command.SetAction(RunAsync);

        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var part = arguments.GetValue(_part);
        bool asJson = arguments.GetValue<bool>("--json");
        using var progress = new ProgressLine(_texts, Console.Error, isWatched: !Console.IsErrorRedirected);

        return arguments.GetRequiredValue(_suite) == CampusSuite.Name
            ? await RunCampusAsync(part, arguments.GetValue(_misses), asJson, progress, cancellationToken)
            : await RunRetrievalAsync(
                RetrievalSources.Single(source => source.Name == arguments.GetRequiredValue(_suite)), arguments.GetValue(_sets), part, arguments.GetValue(_misses), asJson, progress, cancellationToken);
    }

    private async Task<int> RunCampusAsync(Part part, FileInfo? misses, bool asJson, ProgressLine progress, CancellationToken cancellationToken)
    {
        switch (await new CampusSuite(CampusSample.Shipped).RunAsync(part, progress, cancellationToken))
        {
            case LabelResult<CampusOutcome>.Good(var outcome):
                progress.Dispose();
                await WriteAsync(misses, outcome.Misses, cancellationToken);
                Show(outcome.Report, tables => tables.Of(outcome.Report), asJson);
                return outcome.Report.MeetsFloors == false ? 1 : 0;
            case LabelResult<CampusOutcome>.Bad(var fault):
                progress.Dispose();
                await Console.Error.WriteLineAsync(_texts.Fault(fault));
                return 1;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<int> RunRetrievalAsync(
        RetrievalSource source, string? sets, Part part, FileInfo? misses, bool asJson, ProgressLine progress, CancellationToken cancellationToken)
    {
        if (sets is null)
        {
            await Console.Error.WriteLineAsync(_texts.Format("Sets.Needed", source.Name));
            return 2;
        }

        if (source.Files(sets, part).FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            await Console.Error.WriteLineAsync(_texts.Format("Sets.Missing", missing));
            return 1;
        }

        var outcome = await RetrievalSuite.RunAsync(await source.ReadAsync(sets, part, cancellationToken), progress, cancellationToken);
        progress.Dispose();
        await WriteAsync(misses, outcome.Misses, cancellationToken);
        Show(outcome.Report, tables => tables.Of(outcome.Report), asJson);

        return 0;
    }

    private static Task WriteAsync<T>(FileInfo? file, IEnumerable<T> misses, CancellationToken cancellationToken) =>
        file is null ? Task.CompletedTask : EvaluationJson.WriteLinesAsync(file.FullName, misses, cancellationToken);

    private void Show<T>(T report, Func<EvaluationTables, Spectre.Console.Rendering.IRenderable> table, bool asJson)
    {
        if (asJson)
        {
            Console.Out.WriteLine(EvaluationJson.Write(report));
        }
        else
        {
            AnsiConsole.Write(table(new EvaluationTables(new EvaluationTexts(_language))));
        }
    }
}
