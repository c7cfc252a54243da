using Huida.Answering;
using Huida.Server.Words;

namespace Huida.Server.Api;

internal sealed record ConversationJson(Guid Id, DateTimeOffset StartedAt, IReadOnlyList<TurnJson> Turns)
{
    public static ConversationJson From(Conversation conversation, Messages messages) => new(
        conversation.Id,
        conversation.StartedAt,
        [.. conversation.Turns.Select(turn => new TurnJson(turn.Question, turn.At, AnswerJson.From(turn.Answer, messages)))]);
}

internal sealed record TurnJson(string Question, DateTimeOffset At, AnswerJson Answer);
