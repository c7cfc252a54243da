using System.CommandLine;
using System.Diagnostics;
using Huida.Evaluation.Campus;
using Huida.Evaluation.Fitting;
using Huida.Evaluation.Labels;
using Huida.Tokenization;
using Spectre.Console;

namespace Huida.Server.Commands.Evaluating;

/// <summary><c>huida calibrate</c>: fits the confidence curves; <c>--json</c> prints them as they are kept.</summary>
internal sealed class CalibrateCommand
{
    private readonly EvaluationTexts _texts;

    private CalibrateCommand(Language language) => _texts = new EvaluationTexts(language);

    public static Command Create(Language language)
    {
        var calibrate = new CalibrateCommand(language);
        var command = new Command("calibrate", calibrate._texts["Help.Calibrate"]);
        command.SetAction(calibrate.RunAsync);

        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        LabelResult<CalibrationReport> result;
        using (var progress = new ProgressLine(_texts, Console.Error, isWatched: !Console.IsErrorRedirected))
        {
            result = await new CampusCalibration(CampusSample.Shipped).FitAsync(progress, cancellationToken);
        }

        switch (result)
        {
            case LabelResult<CalibrationReport>.Good(var report):
                Show(report, arguments.GetValue<bool>("--json"));
                return 0;
            case LabelResult<CalibrationReport>.Bad(var fault):
                await Console.Error.WriteLineAsync(_texts.Fault(fault));
                return 1;
            default:
                throw new UnreachableException();
        }
    }

    private void Show(CalibrationReport report, bool asJson)
    {
        if (asJson)
        {
            Console.Out.WriteLine(EvaluationJson.Write(report.Curves));
        }
        else
        {
            AnsiConsole.Write(new EvaluationTables(_texts).Of(report));
            Console.Out.WriteLine(EvaluationJson.Write(report.Curves));
        }
    }
}
