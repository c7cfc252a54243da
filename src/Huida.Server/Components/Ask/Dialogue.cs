using System.Collections.Immutable;
using Huida.Answering;
using Huida.Storage;
using Microsoft.Extensions.Options;

namespace Huida.Server.Components.Ask;

/// <summary>
/// The turns of one page: asks, follows the answer and can be stopped. Asking runs on the thread pool, so that a long search never
/// holds up the page; <see cref="Changed"/> is raised there.
/// </summary>
internal sealed partial class Dialogue(
    AskStream ask,
    Conversations conversations,
    IOptionsMonitor<AnsweringOptions> options,
    ILogger<Dialogue> logger) : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private CancellationTokenSource? _asking;

    public event Action? Changed;

    public ImmutableList<DialogueTurn> Turns { get; private set; } = [];

    public Guid? Conversation { get; private set; }

    public bool IsWorking => Turns is [.., { State: TurnState.Working }];

    public int MaxQuestionLength => options.CurrentValue.MaxQuestionLength;

    /// <summary>Shows a kept conversation; false where there is none for this asker.</summary>
    public async Task<bool> OpenAsync(Guid id, Scope scope)
    {
        if (await conversations.FindAsync(scope, id, _left.Token) is not { } kept)
        {
            return false;
        }

        Conversation = id;
        Turns = [.. kept.Turns.Select(DialogueTurn.Kept)];

        return true;
    }

    /// <summary>Adds the question as the last turn and follows its answer to the end. Never throws: what went wrong is the turn's state.</summary>
    /// <param name="choice">One of the readings that an answer offered.</param>
    public async Task AskAsync(string question, string? choice, Scope scope)
    {
        using var asking = CancellationTokenSource.CreateLinkedTokenSource(_left.Token);
        _asking = asking;
        var turn = DialogueTurn.Asked(question);
        Turns = Turns.Add(turn);
        Changed?.Invoke();

        try
        {
            turn = await Task.Run(() => FollowAsync(turn, choice, scope, asking.Token), asking.Token);
        }
        catch (OperationCanceledException) when (asking.IsCancellationRequested)
        {
            turn = Turns[^1] with { State = TurnState.Stopped };
        }
        catch (Exception exception)
        {
            // The page's edge: an exception that leaves here would end the circuit and take the whole conversation off the screen.
            LogFailure(exception);
            turn = Turns[^1] with { State = TurnState.Failed };
        }

        _asking = null;
        Show(turn);
    }

    public void Stop() => _asking?.Cancel();

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private async Task<DialogueTurn> FollowAsync(DialogueTurn turn, string? choice, Scope scope, CancellationToken cancellationToken)
    {
        await foreach (var happened in ask(new AskRequest(turn.Question, Conversation, Language: null) { Choice = choice }, scope, cancellationToken))
        {
            turn = turn.After(happened);
            Conversation = turn.Answer?.Conversation ?? Conversation;
            Show(turn);
        }

        return turn;
    }

    private void Show(DialogueTurn turn)
    {
        Turns = Turns.SetItem(Turns.Count - 1, turn);
        Changed?.Invoke();
    }

    [LoggerMessage(LogLevel.Error, "A question asked on a page failed")]
    private partial void LogFailure(Exception exception);
}
