using Huida.Answering;

namespace Huida.Server.Components.Ask;

public enum TurnState
{
    Working,
    Answered,
    Stopped,
    Failed,
}

/// <summary>A question on the page with what there is of its answer so far.</summary>
/// <param name="Text">As far as it has come.</param>
/// <param name="Answer">The whole, once it is there.</param>
public sealed record DialogueTurn(string Question, TurnState State, string Text, Answer? Answer)
{
    public static DialogueTurn Asked(string question) => new(question, TurnState.Working, "", null);

    public static DialogueTurn Kept(Turn turn) => new(turn.Question, TurnState.Answered, turn.Answer.Text, turn.Answer);

    public DialogueTurn After(AnswerEvent happened) => happened switch
    {
        AnswerEvent.TextAdded added => this with { Text = Text + added.Delta },
        AnswerEvent.Completed completed => this with { State = TurnState.Answered, Text = completed.Answer.Text, Answer = completed.Answer },
        _ => this,
    };
}
