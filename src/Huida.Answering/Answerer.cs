using System.Diagnostics;
using System.Runtime.CompilerServices;
using Huida.Generation;
using Huida.Storage;
using Huida.TextToSql.Answers;
using Huida.Tokenization;
using Huida.Understanding;
using Microsoft.Extensions.Options;

namespace Huida.Answering;

/// <param name="Conversation">Goes on with this conversation; null starts one.</param>
/// <param name="Language">The answer's; null follows the question's.</param>
public sealed record AskRequest(string Question, Guid? Conversation, Language? Language)
{
    /// <summary>One of the readings that an answer to the same question offered: it is what is meant.</summary>
    public string? Choice { get; init; }
}

/// <summary>What happens on the way to an answer, in order: stages as they end, pieces of text, last the whole.</summary>
public abstract record AnswerEvent
{
    private AnswerEvent()
    {
    }

    public sealed record StageEnded(TraceStep Step) : AnswerEvent;

    public sealed record TextAdded(string Delta) : AnswerEvent;

    public sealed record Completed(Answer Answer) : AnswerEvent;
}

/// <summary>The way of a question: understand, ask all routes at once, calibrate, choose or abstain, word the answer, keep the turn.</summary>
public sealed class Answerer(
    QuestionReader reader,
    Routes routes,
    Calibration calibration,
    AnswerDrafting drafting,
    CitationChecker checker,
    AnswerLog log,
    IOptionsMonitor<AnsweringOptions> options,
    TimeProvider time)
{
    /// <exception cref="ArgumentException">The question is empty or longer than <see cref="AnsweringOptions.MaxQuestionLength"/>.</exception>
    public async Task<Answer> AskAsync(AskRequest request, Scope scope, CancellationToken cancellationToken)
    {
        Answer? answer = null;
        await foreach (var step in StreamAsync(request, scope, cancellationToken))
        {
            answer = step is AnswerEvent.Completed completed ? completed.Answer : answer;
        }

        return answer!;
    }

    /// <inheritdoc cref="AskAsync"/>
    public IAsyncEnumerable<AnswerEvent> StreamAsync(AskRequest request, Scope scope, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(request.Question);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Question.Length, options.CurrentValue.MaxQuestionLength);

        return AnswerAsync(request, scope, cancellationToken);
    }

    private async IAsyncEnumerable<AnswerEvent> AnswerAsync(AskRequest request, Scope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var trace = new List<TraceStep>();
        long started = Stopwatch.GetTimestamp();
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var reading = reader.Read(new Question(request.Question, today));
        var language = request.Language ?? reading.Language;
        yield return Ended(new TraceStep(Stage.Understand, Milliseconds(started), null, null, null));

        var results = await routes.AskAsync(reading, request.Choice, scope, cancellationToken);
        started = Stopwatch.GetTimestamp();
        var choice = Choice.Among(results, calibration.Rate(results), options.CurrentValue.Threshold);
        foreach (var step in choice.Routes)
        {
            yield return Ended(step);
        }

        yield return Ended(new TraceStep(Stage.Choose, Milliseconds(started), null, null, null));

        started = Stopwatch.GetTimestamp();
        var answer = await WordAsync(choice, results, reading, language, scope, cancellationToken);
        yield return Ended(new TraceStep(Stage.Generate, Milliseconds(started), null, null, null));
        yield return new AnswerEvent.TextAdded(answer.Text);

        answer = answer with { Conversation = request.Conversation ?? Guid.CreateVersion7(), Trace = trace };
        var conversation = await log.KeepAsync(answer.Conversation.Value, scope, request.Question, answer, choice, cancellationToken);
        yield return new AnswerEvent.Completed(answer with { Conversation = conversation });

        AnswerEvent.StageEnded Ended(TraceStep step)
        {
            trace.Add(step);
            return new AnswerEvent.StageEnded(step);
        }
    }

    // A candidate whose citation does not stand in the store is not given; the next one is tried.
    private async Task<Answer> WordAsync(
        Choice choice, RouteResult[] results, Reading reading, Language language, Scope scope, CancellationToken cancellationToken)
    {
        foreach (var (candidate, confidence) in choice.Accepted)
        {
            if (candidate is Candidate.Rows { Route: Route.Clarify, Match: var match })
            {
                return Clarify(match, confidence, language);
            }

            var draft = drafting.Draft(candidate, reading, language);
            if (await checker.HoldsAsync(draft.Citation, scope, cancellationToken))
            {
                return new Answer(Guid.CreateVersion7(), draft.Text, candidate.Route, confidence, language, [draft.Citation], [], null, [])
                {
                    Rows = draft.Rows,
                    Alternatives = candidate is Candidate.Rows rows ? [.. rows.Match.Rivals.Select(rival => ReadingChoice.From(rival, language))] : [],
                };
            }
        }

        return new Answer(
            Guid.CreateVersion7(), AnswerWriter.WriteNoAnswer(language), Route.None, choice.Likeliest?.Confidence ?? 0, language,
            [], Suggestions.From(results, reading.Language), null, []);
    }

    private static Answer Clarify(DatabaseMatch match, double confidence, Language language) => new(
        Guid.CreateVersion7(), AnswerWriter.WriteClarify(language), Route.Clarify, confidence, language, [], [], null, [])
    {
        Alternatives = [.. match.Rivals.Prepend(match).Select(reading => ReadingChoice.From(reading, language))],
    };

    private static double Milliseconds(long started) => Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}
