using Huida.Storage;

namespace Huida.Answering;

/// <summary>Keeps what was asked and answered: the conversation's turn, and for the editors what got no answer. One transaction for both.</summary>
public sealed class AnswerLog(Database database)
{
    /// <summary>
    /// A conversation that nothing is kept of, known to this process alone: a question in it goes the whole way, so that a server can
    /// run through it before the first person asks.
    /// </summary>
    public Guid Rehearsal { get; } = Guid.NewGuid();

    /// <returns>The id of the conversation that the turn went to: a new one where the one named is somebody else's.</returns>
    internal Task<Guid> KeepAsync(Guid conversation, Scope scope, string question, Answer answer, Choice choice, CancellationToken cancellationToken) =>
        database.WriteAsync(
            scope.Who,
            async write =>
            {
                if (!await Conversations.AddAsync(write, conversation, scope, question, answer))
                {
                    conversation = Guid.CreateVersion7();
                    await Conversations.AddAsync(write, conversation, scope, question, answer with { Conversation = conversation });
                }

                if (conversation == Rehearsal)
                {
                    await Conversations.RemoveAsync(write, conversation); // within the transaction: nobody ever sees it
                }
                else if (answer.Route == Route.None)
                {
                    await UnansweredQuestions.AddAsync(
                        write, question, scope.Who, choice.Likeliest?.Candidate.Route ?? Route.None, choice.Likeliest?.Confidence);
                }

                return conversation;
            },
            cancellationToken);
}
