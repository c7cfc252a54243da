using System.Diagnostics;
using Huida.Evaluation.Fitting;
using Huida.Evaluation.Labels;
using Huida.Storage;

namespace Huida.Evaluation.Campus;

/// <summary>Fits the curves that ship: on the sample's calibration questions, which no report measures, in a temporary data folder.</summary>
public sealed class CampusCalibration(CampusSample sample)
{
    public async Task<LabelResult<CalibrationReport>> FitAsync(IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        switch (await sample.ReadQuestionsAsync(Part.Train, cancellationToken))
        {
            case LabelResult<IReadOnlyList<LabelledSet>>.Good(var sets):
                await using (var host = await EvaluationHost.OpenAsync(cancellationToken))
                {
                    await sample.LoadAsync(host, progress, cancellationToken);
                    return await host.Get<Calibrator>().FitAsync(sets, Scope.Owner, cancellationToken);
                }

            case LabelResult<IReadOnlyList<LabelledSet>>.Bad(var fault):
                return new LabelResult<CalibrationReport>.Bad(fault);
            default:
                throw new UnreachableException();
        }
    }
}
