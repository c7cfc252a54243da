using System.Diagnostics;
using Huida.Answering;
using Huida.Evaluation.Labels;
using Huida.Storage;
using Huida.TextToSql.Answers;
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
    public const string Name = CampusSample.Name;

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
            bool isRight = Judge.IsRight(question.Gold, answer.Route, answer.Text, answer.Citations, answer.Rows);
            var miss = isRight ? null : await review.ReviewAsync(question, answer, Scope.Owner, cancellationToken);
            asked.Add(new AskedQuestion(question, milliseconds, miss, await CountInvalidAsync(host, question, cancellationToken)));
            progress?.Report(new EvaluationProgress(EvaluationStage.Asking, asked.Count, questions.Count));
        }

        return new CampusOutcome(CampusFigures.Of(part, asked), [.. asked.Select(question => question.Miss).OfType<Miss>()]);
    }

    private static async Task<int> CountInvalidAsync(EvaluationHost host, GoldQuestion question, CancellationToken cancellationToken)
    {
        var reading = host.Get<QuestionReader>().Read(new Question(question.Text, question.Today));

        return (await host.Get<DatabaseQuestions>().AskAsync(reading, Scope.Owner, choice: null, cancellationToken)).Invalid;
    }

    private static Task<Answer> AskAsync(EvaluationHost host, GoldQuestion question, CancellationToken cancellationToken)
    {
        host.Day.Today = question.Today;

        return host.Get<Answerer>().AskAsync(new AskRequest(question.Text, Conversation: null, Language: null), Scope.Owner, cancellationToken);
    }
}
