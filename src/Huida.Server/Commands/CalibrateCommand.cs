using System.CommandLine;
using Huida.Evaluation.Campus;
using Huida.Evaluation.Fitting;
using Huida.Evaluation.Labels;
using Huida.Server.Clients;
using Huida.Server.Operations;
using Huida.Server.Terminal;
using Huida.Server.Words;

namespace Huida.Server.Commands;

/// <summary>
/// <c>huida calibrate [--questions FILE]</c>: fits the confidence curves, without a file those that ship. <c>--json</c> prints the curves
/// as they are kept.
/// </summary>
internal sealed class CalibrateCommand
{
    private readonly CommandRun _run;
    private readonly Option<string?> _questions;

    private CalibrateCommand(CommandRun run)
    {
        _run = run;
        _questions = new Option<string?>("--questions") { Description = run.Messages["Help.CalibrateQuestions"], HelpName = "FILE" };
    }

    public static Command Create(CommandRun run)
    {
        var calibrate = new CalibrateCommand(run);
        var command = new Command("calibrate", run.Messages["Help.Calibrate"]) { calibrate._questions };
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(calibrate._questions) is { } file
            ? calibrate.FitOwnAsync(file, parsed, cancellationToken)
            : run.GuardAsync(parsed, screen => calibrate.FitShippedAsync(screen, cancellationToken), cancellationToken));

        return command;
    }

    private async Task<int> FitShippedAsync(Screen screen, CancellationToken cancellationToken)
    {
        LabelResult<CalibrationReport> result;
        using (var progress = new PercentLine(_run.Messages))
        {
            result = await new CampusCalibration(CampusSample.Shipped).FitAsync(progress, cancellationToken);
        }

        return Show(result.ToOutcome(_run.Messages), screen);
    }

    private Task<int> FitOwnAsync(string file, ParseResult parsed, CancellationToken cancellationToken) => _run.WithClientAsync(
        parsed,
        Needs.Index,
        async (client, screen) =>
        {
            if (!File.Exists(file))
            {
                return screen.Fail(_run.Messages.Problem(ProblemCode.FileNotFound, file));
            }

            await using var content = File.OpenRead(file);
            int exitCode = Show(await client.CalibrateAsync(Path.GetFileName(file), content, cancellationToken), screen);
            if (exitCode == ExitCode.Done)
            {
                screen.Say(_run.Messages["Eval.Calibration.Saved"]);
            }

            return exitCode;
        },
        cancellationToken);

    private int Show(Outcome<CalibrationReport> outcome, Screen screen) => outcome.Match(
        report =>
        {
            string curves = EvaluationJson.Write(report.Curves);
            if (!screen.AsJson)
            {
                screen.Out.Write(new EvaluationTables(_run.Messages).Of(report));
            }

            Console.Out.WriteLine(curves);

            return ExitCode.Done;
        },
        screen.Fail);
}
