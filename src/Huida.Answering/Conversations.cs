using Huida.Storage;

namespace Huida.Answering;

public sealed record Turn(string Question, Answer Answer, DateTimeOffset At);

/// <param name="Who">Who started it; nobody else but an administrator reads it.</param>
public sealed record Conversation(Guid Id, string Who, DateTimeOffset StartedAt, IReadOnlyList<Turn> Turns);

/// <summary>Conversations as they happened, each turn with its whole answer, so that a reload or a lost connection loses nothing.</summary>
public sealed class Conversations(Database database)
{
    /// <returns>Null where there is none of this id in the scope.</returns>
    public Task<Conversation?> FindAsync(Scope scope, Guid id, CancellationToken cancellationToken) =>
        throw new NotImplementedException(database.ToString());
}
