using System.Diagnostics;
using System.Runtime.CompilerServices;
using Huida.Answering;
using Huida.Server.Api;
using Huida.Server.Words;
using Huida.Storage;
using Huida.Tokenization;
using Microsoft.Extensions.Options;

namespace Huida.Server.Operations;

/// <summary>Asks a question that came from outside, after checking it.</summary>
internal sealed class Asking(Answerer answerer, NamedKnowledgeBases knowledgeBases, IOptionsMonitor<AnsweringOptions> options)
{
    public async Task<Outcome<AnswerJson>> AskAsync(AskJson asked, Scope scope, Messages messages, CancellationToken cancellationToken)
    {
        var question = await CheckAsync(asked, scope, messages, cancellationToken);

        return await question.ThenAsync(async question =>
            AnswerJson.From(await answerer.AskAsync(question.Request, question.Scope, cancellationToken), messages));
    }

    /// <summary>The events of an answer as they come.</summary>
    public async Task<Outcome<AnswerEvents>> StreamAsync(AskJson asked, Scope scope, Messages messages, CancellationToken cancellationToken)
    {
        var question = await CheckAsync(asked, scope, messages, cancellationToken);

        return question.Match<Outcome<AnswerEvents>>(
            question => new AnswerEvents(WriteAsync(answerer.StreamAsync(question.Request, question.Scope, cancellationToken), messages, cancellationToken)),
            problem => problem);
    }

    private static async IAsyncEnumerable<object> WriteAsync(
        IAsyncEnumerable<AnswerEvent> events, Messages messages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var step in events.WithCancellation(cancellationToken))
        {
            yield return step switch
            {
                AnswerEvent.StageEnded(var row) => TraceJson.From(row, messages),
                AnswerEvent.TextAdded(var delta) => new TextJson(delta),
                AnswerEvent.Completed(var answer) => AnswerJson.From(answer, messages),
                _ => throw new UnreachableException(),
            };
        }
    }

    private async Task<Outcome<CheckedQuestion>> CheckAsync(AskJson asked, Scope scope, Messages messages, CancellationToken cancellationToken)
    {
        if (QuestionCheck.Refuse(asked.Question, asked.Language, asked.Choice, options.CurrentValue.MaxQuestionLength, messages) is { } problem)
        {
            return problem;
        }

        Language? language = asked.Language is { } tag && LanguageTag.TryParse(tag, out var wanted) ? wanted : null;
        var request = new AskRequest(asked.Question!, asked.Conversation, language) { Choice = asked.Choice };
        var narrowed = await knowledgeBases.NarrowAsync(scope, asked.KnowledgeBases, messages, cancellationToken);

        return narrowed.Match<Outcome<CheckedQuestion>>(scope => new CheckedQuestion(request, scope), problem => problem);
    }

    private sealed record CheckedQuestion(AskRequest Request, Scope Scope);
}

/// <param name="Items">Each a <see cref="TraceJson"/>, a <see cref="TextJson"/> or, last, an <see cref="AnswerJson"/>.</param>
internal sealed record AnswerEvents(IAsyncEnumerable<object> Items);
