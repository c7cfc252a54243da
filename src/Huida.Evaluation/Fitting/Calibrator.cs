using System.Diagnostics;
using Huida.Answering;
using Huida.Evaluation.Labels;
using Huida.Storage;
using Huida.Understanding;
using Microsoft.Extensions.Options;

namespace Huida.Evaluation.Fitting;

/// <summary>Fits the confidence curves on labelled questions about what is in the store, and on the wordings of its FAQ.</summary>
public sealed class Calibrator(
    GoldLabels labels,
    QuestionReader reader,
    Routes routes,
    AnswerDrafting drafting,
    StoredWordings wordings,
    Calibration calibration,
    IOptionsMonitor<AnsweringOptions> options)
{
    /// <summary>Changes nothing: whoever likes the report keeps its curves by <see cref="Calibration.SaveAsync"/>.</summary>
    public async Task<LabelResult<CalibrationReport>> FitAsync(IReadOnlyList<LabelledSet> sets, Scope scope, CancellationToken cancellationToken)
    {
        switch (await labels.FindAsync(sets, scope, cancellationToken))
        {
            case LabelResult<IReadOnlyList<GoldQuestion>>.Good(var questions):
                var observed = new List<ObservedQuestion>(questions.Count);
                foreach (var question in questions)
                {
                    observed.Add(await ObserveAsync(question, scope, cancellationToken));
                }

                var known = await wordings.ObserveAsync(questions[0].Today, scope, cancellationToken);

                return new LabelResult<CalibrationReport>.Good(
                    new CurveFitting(calibration.Curves, options.CurrentValue.Threshold).Fit(observed, known));
            case LabelResult<IReadOnlyList<GoldQuestion>>.Bad(var fault):
                return new LabelResult<CalibrationReport>.Bad(fault);
            default:
                throw new UnreachableException();
        }
    }

    private async Task<ObservedQuestion> ObserveAsync(GoldQuestion question, Scope scope, CancellationToken cancellationToken)
    {
        var reading = reader.Read(new Question(question.Text, question.Today));
        var offered = new List<Observation>();
        foreach (var result in await routes.AskAsync(reading, choice: null, scope, cancellationToken))
        {
            if (result.Candidates.Count == 0)
            {
                continue;
            }

            var best = result.Candidates[0];
            bool isRight = Offered(best).Any(candidate => IsRight(candidate, question.Gold, reading));

            // A document may well answer a FAQ question; nobody labelled whether it does, so the passage curve does not learn from it.
            bool isUnlabelled = best.Route == Route.Passage && question.Gold is Gold.Entry;
            bool isSettled = best is Candidate.Faq { Match.Signals.Exact: true };
            offered.Add(new Observation(result.Route, best.Signals, isRight, IsSample: !isUnlabelled && !isSettled)
            {
                Settled = isSettled ? calibration.Confidence(best) : null,
            });
        }

        return new ObservedQuestion(question.Gold is not Gold.NoAnswer, offered);
    }

    // Where Huida asks back, the right reading is one of those to choose from.
    private static IEnumerable<Candidate> Offered(Candidate best) => best is Candidate.Rows { Route: Route.Clarify, Match: var match }
        ? match.Rivals.Prepend(match).Select(reading => new Candidate.Rows(reading with { Rivals = [] }))
        : [best];

    private bool IsRight(Candidate candidate, Gold gold, Reading reading)
    {
        var draft = drafting.Draft(candidate, reading, reading.Language);

        return Judge.IsRight(gold, candidate.Route, draft.Text, [draft.Citation], draft.Rows);
    }
}
