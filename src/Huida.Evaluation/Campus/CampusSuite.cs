using System.Diagnostics;
using Huida.Answering;
using Huida.Evaluation.Labels;
using Huida.Storage;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Evaluation.Campus;

/// <param name="Misses">In the order of the questions.</param>
public sealed record CampusOutcome(CampusReport Report, IReadOnlyList<Miss> Misses);

/// <summary>
/// Asks the sample's labelled questions the way people do, over a knowledge base that was ingested the way people do it, in a temporary
/// data folder with the curves that ship.
/// </summary>
public sealed class CampusSuite(CampusSample sample)
{
    public const string Name = "campus";

    /// <summary>What the measured part must reach.</summary>
    public const double AccuracyFloor = 0.90;

    /// <inheritdoc cref="AccuracyFloor"/>
    public const double RefusedFloor = 0.95;

    /// <summary>Asked before the clock counts: the first questions pay for compilation and for opening the index.</summary>
    private const int WarmUp = 10;

    public async Task<LabelResult<CampusOutcome>> RunAsync(Part part, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        var read = await sample.ReadQuestionsAsync(part, cancellationToken);
        if (read is not LabelResult<IReadOnlyList<LabelledSet>>.Good(var sets))
        {
            return new LabelResult<CampusOutcome>.Bad(((LabelResult<IReadOnlyList<LabelledSet>>.Bad)read).Fault);
        }

        await using var host = await EvaluationHost.OpenAsync(cancellationToken);
        await sample.LoadAsync(host, progress, cancellationToken);

        return await host.Get<GoldLabels>().FindAsync(sets, Scope.Owner, cancellationToken) switch
        {
            LabelResult<IReadOnlyList<GoldQuestion>>.Good(var questions) =>
                new LabelResult<CampusOutcome>.Good(await AskAsync(host, part, questions, progress, cancellationToken)),
            LabelResult<IReadOnlyList<GoldQuestion>>.Bad(var fault) => new LabelResult<CampusOutcome>.Bad(fault),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<CampusOutcome> AskAsync(
        EvaluationHost host, Part part, IReadOnlyList<GoldQuestion> questions, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        var review = new MissReview(host.Get<QuestionReader>(), host.Get<Routes>(), host.Get<AnswerDrafting>(), host.Get<Calibration>());
        foreach (var question in questions.Take(WarmUp))
        {
            await AskAsync(host, question, cancellationToken);
        }

        var asked = new List<AskedQuestion>(questions.Count);
        foreach (var question in questions)
        {
            long started = Stopwatch.GetTimestamp();
            var answer = await AskAsync(host, question, cancellationToken);
            double milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            bool isRight = Judge.IsRight(question.Gold, answer.Route, answer.Text, answer.Citations);
            var miss = isRight ? null : await review.ReviewAsync(question, answer, Scope.Owner, cancellationToken);
            asked.Add(new AskedQuestion(question, milliseconds, miss));
            progress?.Report(new EvaluationProgress(EvaluationStage.Asking, asked.Count, questions.Count));
        }

        return new CampusOutcome(Summarise(part, asked), [.. asked.Select(question => question.Miss).OfType<Miss>()]);
    }

    private static Task<Answer> AskAsync(EvaluationHost host, GoldQuestion question, CancellationToken cancellationToken)
    {
        host.Day.Today = question.Today;

        return host.Get<Answerer>().AskAsync(new AskRequest(question.Text, Conversation: null, Language: null), Scope.Owner, cancellationToken);
    }

    internal static CampusReport Summarise(Part part, IReadOnlyList<AskedQuestion> asked)
    {
        var (accuracy, refused) = Shares(asked);

        return new CampusReport(
            Name,
            part,
            asked.Count,
            Latency.Of(asked.Select(question => question.Milliseconds)),
            accuracy,
            refused,
            Count(question => question.Label is LabelledQuestion.None { IsClose: true }).Share,
            Count(question => question.Label is LabelledQuestion.None { IsClose: false }).Share,
            new CampusKinds(
                Count(question => question.Gold is Gold.Entry), Count(question => question.Gold is Gold.Quote), Count(question => question.Gold is Gold.NoAnswer)),
            new CampusLanguages(In(Language.Chinese), In(Language.English)),
            new CampusMisses(
                Missed(MissCause.NotFound), Missed(MissCause.WrongSentences), Missed(MissCause.Outranked), Missed(MissCause.OtherRoute),
                Missed(MissCause.Withheld), Missed(MissCause.Unanswerable)),
            part == Part.Measure ? accuracy >= AccuracyFloor && refused >= RefusedFloor : null);

        Tally Count(Func<GoldQuestion, bool> counts) =>
            Tally.Of(asked.Where(question => counts(question.Question)).Select(question => question.Miss is null));

        int Missed(MissCause cause) => asked.Count(question => question.Miss?.Cause == cause);

        LanguageFigures In(Language language)
        {
            AskedQuestion[] spoken = [.. asked.Where(question => LanguageDetector.Detect(question.Question.Text) == language)];
            var shares = Shares(spoken);

            return new LanguageFigures(spoken.Length, shares.Accuracy, shares.Refused);
        }
    }

    private static (double Accuracy, double Refused) Shares(IReadOnlyList<AskedQuestion> asked)
    {
        var byAnswerable = asked.ToLookup(question => question.Question.Gold is not Gold.NoAnswer, question => question.Miss is null);

        return (Tally.Of(byAnswerable[true]).Share, Tally.Of(byAnswerable[false]).Share);
    }

    /// <param name="Miss">Null where the answer is right.</param>
    internal sealed record AskedQuestion(GoldQuestion Question, double Milliseconds, Miss? Miss);
}
