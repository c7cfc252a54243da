using Huida.Answering;
using Huida.Evaluation.Fitting;

namespace Huida.Tests.Evaluation.Fitting;

public sealed class CurveFittingTests
{
    private static readonly ConfidenceCurves Present = new(new ConfidenceCurve(-1, [2]), new ConfidenceCurve(-3, [4]), new ConfidenceCurve(-5, [6]));

    [Fact]
    public void Fit_SignalThatTellsRightFromWrong_AnswersAndRefusesRightly()
    {
        var questions = Enumerable.Range(0, 50).Select(i => i % 2 == 0
            ? new ObservedQuestion(true, [Faq(0.9, isRight: true)])
            : new ObservedQuestion(false, [Faq(0.1, isRight: false)])).ToList();

        var report = Fit(questions);

        Assert.Equal(new ExpectedAnswers(0.5, 25, 25, 25, 25, 25), report.Expected);
        Assert.True(report.Faq is { IsFitted: true, Samples: 50, Right: 25 });
        Assert.InRange(report.Faq.Brier, 0, 0.1);
    }

    // Questions i with i % 5 = 0 form a fold, all right; one of i % 5 = 1 is right too. Without a signal that tells, a fold gets the share of
    // right ones in the others: 1/20, 5/20, 6/20. So 5 × −ln 0.05, then −ln 0.25 + 4 × −ln 0.75, then 15 × −ln 0.7, over 25. Curves that had
    // seen the questions would say 6/25 for all: 0.551.
    [Fact]
    public void Fit_Figures_AreOfCurvesThatHaveNotSeenTheQuestion()
    {
        var questions = Enumerable.Range(0, 25).Select(i => new ObservedQuestion(true, [Faq(0, isRight: i % 5 == 0 || i == 1)])).ToList();

        Assert.Equal(0.9146, Fit(questions).Faq.LogLoss, 3);
    }

    [Fact]
    public void Fit_TooFewSamples_KeepsCurve()
    {
        var report = Fit([new ObservedQuestion(true, [Faq(1, isRight: true)]), new ObservedQuestion(false, [Faq(0, isRight: false)])]);

        Assert.False(report.Faq.IsFitted);
        Assert.Equal(Present, report.Curves);
    }

    [Fact]
    public void Fit_OneOutcomeOnly_KeepsCurve() =>
        Assert.False(Fit([.. Enumerable.Repeat(new ObservedQuestion(true, [Faq(1, isRight: true)]), 50)]).Faq.IsFitted);

    [Fact]
    public void Fit_CandidateThatIsNoSample_IsChosenFromButNotLearntFrom()
    {
        var report = Fit([new ObservedQuestion(true, [new Observation(Route.Passage, [1.0], IsRight: false, IsSample: false)])]);

        Assert.Equal(0, report.Passage.Samples);
        Assert.Equal(new ExpectedAnswers(0.5, Answerable: 1, Answered: 1, Right: 0, Unanswerable: 0, Refused: 0), report.Expected);
    }

    [Fact]
    public void Fit_SettledConfidence_DecidesInsteadOfCurve()
    {
        var settled = new Observation(Route.Faq, [0.0], IsRight: true, IsSample: false) { Settled = 0.99 };

        Assert.Equal(1, Fit([new ObservedQuestion(true, [settled])]).Expected.Answered);
    }

    [Fact]
    public void Fit_SameSamples_GivesSameRoundedCurve()
    {
        var questions = Enumerable.Range(0, 40).Select(i => new ObservedQuestion(true, [Faq(i / 40.0, isRight: i % 3 > 0 && i > 10)])).ToList();

        var curve = Fit(questions).Curves.Faq;

        Assert.Equal(curve.Weights, Fit(questions).Curves.Faq.Weights);
        Assert.Equal(Math.Round(curve.Intercept, 4), curve.Intercept);
    }

    // Half of the entries look right by themselves; where a passage fits too, the passage is right.
    [Fact]
    public void Fit_RouteThatIsWrongWhereAnotherFits_LearnsToGiveWay()
    {
        var questions = Enumerable.Range(0, 120).Select(i => (i % 3) switch
        {
            0 => new ObservedQuestion(true, [Faq(0.9, isRight: true), Of(Route.Passage, 0.1, isRight: false), Of(Route.Sql, 0.1, isRight: false)]),
            1 => new ObservedQuestion(true, [Faq(0.9, isRight: false), Of(Route.Passage, 0.9, isRight: true), Of(Route.Sql, 0.1, isRight: false)]),
            _ => new ObservedQuestion(true, [Faq(0.1, isRight: false), Of(Route.Passage, 0.1, isRight: false), Of(Route.Sql, 0.9, isRight: true)]),
        }).ToList();

        var report = Fit(questions);

        Assert.Equal(120, report.Expected.Right);
        Assert.True(report.Curves.Comparison.Faq.Weights[1] < 0);
    }

    private static CalibrationReport Fit(IReadOnlyList<ObservedQuestion> questions) => new CurveFitting(Present, threshold: 0.5).Fit(questions, wordings: []);

    private static Observation Faq(double signal, bool isRight) => Of(Route.Faq, signal, isRight);

    private static Observation Of(Route route, double signal, bool isRight) => new(route, [signal], isRight, IsSample: true);
}
