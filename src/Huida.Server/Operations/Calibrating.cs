using System.Diagnostics;
using Huida.Answering;
using Huida.Evaluation.Fitting;
using Huida.Evaluation.Labels;
using Huida.Server.Words;
using Huida.Storage;

namespace Huida.Server.Operations;

/// <summary>Fits the confidence curves on somebody's labelled questions about this data folder, and uses them from then on.</summary>
internal sealed class Calibrating(Calibrator calibrator, Calibration calibration)
{
    /// <param name="fileName">For messages.</param>
    public async Task<Outcome<CalibrationReport>> CalibrateAsync(
        string fileName, Stream questions, Scope scope, Messages messages, CancellationToken cancellationToken)
    {
        var fitted = await LabelledQuestions.ReadAsync(questions, fileName, cancellationToken) switch
        {
            LabelResult<LabelledSet>.Good(var set) => await calibrator.FitAsync([set], scope, cancellationToken),
            LabelResult<LabelledSet>.Bad(var fault) => new LabelResult<CalibrationReport>.Bad(fault),
            _ => throw new UnreachableException(),
        };

        return await fitted.ToOutcome(messages).ThenAsync(async report =>
        {
            await calibration.SaveAsync(report.Curves, scope.Who, cancellationToken);
            return report;
        });
    }
}
