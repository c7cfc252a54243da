using Huida.Storage;
using Huida.Tokenization;

namespace Huida.Answering;

/// <param name="Conversation">Goes on with this conversation; null starts one.</param>
/// <param name="Language">The answer's; null follows the question's.</param>
public sealed record AskRequest(string Question, Guid? Conversation, Language? Language);

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

/// <summary>The way of a question: understand, ask both routes at once, calibrate, choose or abstain, word the answer, keep the turn.</summary>
public sealed class Answerer
{
    public Task<Answer> AskAsync(AskRequest request, Scope scope, CancellationToken cancellationToken) => throw new NotImplementedException();

    public IAsyncEnumerable<AnswerEvent> StreamAsync(AskRequest request, Scope scope, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
