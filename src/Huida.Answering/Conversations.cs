using System.Text.Json;
using Dapper;
using Huida.Storage;

namespace Huida.Answering;

public sealed record Turn(string Question, Answer Answer, DateTimeOffset At);

/// <param name="Who">Who started it; nobody else but an administrator reads it.</param>
public sealed record Conversation(Guid Id, string Who, DateTimeOffset StartedAt, IReadOnlyList<Turn> Turns);

/// <summary>Conversations as they happened, each turn with its whole answer, so that a reload or a lost connection loses nothing.</summary>
public sealed class Conversations(Database database)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new KeptCells() } };

    /// <returns>Null where there is none of this id that the scope may read.</returns>
    public async Task<Conversation?> FindAsync(Scope scope, Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var head = await connection.QuerySingleOrDefaultAsync<Head>(
            "SELECT who, started_at AS StartedAt FROM conversation WHERE id = @id", new { id = id.ToString() });
        if (head is null || !MayRead(scope, head.Who))
        {
            return null;
        }

        var turns = await connection.QueryAsync<Row>(
            "SELECT question, answer, asked_at AS AskedAt FROM turn WHERE conversation = @id ORDER BY ordinal", new { id = id.ToString() });

        return new Conversation(id, head.Who, At(head.StartedAt), [.. turns.Select(row => new Turn(row.Question, Read(row.Answer), At(row.AskedAt)))]);
    }

    /// <summary>Adds a turn, starting the conversation with it where the id is new. False where the conversation is somebody else's.</summary>
    internal static async Task<bool> AddAsync(WriteTransaction write, Guid id, Scope scope, string question, Answer answer)
    {
        var values = new { id = id.ToString(), who = scope.Who, question, answer = JsonSerializer.Serialize(answer, Json), now = write.Now.ToUnixTimeMilliseconds() };
        await write.Connection.ExecuteAsync(
            "INSERT INTO conversation (id, who, started_at) VALUES (@id, @who, @now) ON CONFLICT (id) DO NOTHING", values, write.Transaction);
        string? who = await write.Connection.QuerySingleAsync<string>("SELECT who FROM conversation WHERE id = @id", values, write.Transaction);
        if (!MayRead(scope, who))
        {
            return false;
        }

        await write.Connection.ExecuteAsync(
            """
            INSERT INTO turn (conversation, ordinal, question, answer, asked_at)
            SELECT @id, COALESCE(MAX(ordinal), 0) + 1, @question, @answer, @now FROM turn WHERE conversation = @id
            """,
            values,
            write.Transaction);

        return true;
    }

    internal static Task RemoveAsync(WriteTransaction write, Guid id) => write.Connection.ExecuteAsync(
        "DELETE FROM turn WHERE conversation = @id; DELETE FROM conversation WHERE id = @id", new { id = id.ToString() }, write.Transaction);

    private static bool MayRead(Scope scope, string who) => scope.Role == Role.Administrator || scope.Who == who;

    private static Answer Read(string json) => JsonSerializer.Deserialize<Answer>(json, Json)!;

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private sealed record Head(string Who, long StartedAt);

    private sealed record Row(string Question, string Answer, long AskedAt);
}
