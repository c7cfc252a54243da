using Huida.Storage;

namespace Huida.Answering;

/// <summary>Keeps what was asked and answered: the conversation's turn, and for the editors what got no answer. One transaction for both.</summary>
public sealed class AnswerLog(Database database)
{
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

                if (answer.Route == Route.None)
                {
                    await UnansweredQuestions.AddAsync(
                        write, question, scope.Who, choice.Likeliest?.Candidate.Route ?? Route.None, choice.Likeliest?.Confidence);
                }

                return conversation;
            },
            cancellationToken);
}
