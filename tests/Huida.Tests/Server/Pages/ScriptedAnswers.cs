using System.Runtime.CompilerServices;
using Huida.Answering;
using Huida.Server.Components.Ask;
using Huida.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huida.Tests.Server.Pages;

/// <summary>Answers that come when a test says so, for states that pass too quickly to look at.</summary>
internal sealed class ScriptedAnswers
{
    private readonly TaskCompletionSource _text = new();
    private readonly TaskCompletionSource _end = new();

    /// <summary>What is said, or thrown.</summary>
    public required Func<AskRequest, Answer> Answer { get; init; }

    /// <summary>Of the last question.</summary>
    public Scope? Scope { get; private set; }

    public void LetTextCome() => _text.TrySetResult();

    public void LetAnswerEnd()
    {
        LetTextCome();
        _end.TrySetResult();
    }

    public void Register(IServiceCollection services) => services.AddSingleton<AskStream>(StreamAsync);

    private async IAsyncEnumerable<AnswerEvent> StreamAsync(AskRequest request, Scope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Scope = scope;
        await _text.Task.WaitAsync(cancellationToken);
        var answer = Answer(request);
        yield return new AnswerEvent.TextAdded(answer.Text[..(answer.Text.Length / 2)]);

        await _end.Task.WaitAsync(cancellationToken);
        yield return new AnswerEvent.TextAdded(answer.Text[(answer.Text.Length / 2)..]);
        yield return new AnswerEvent.Completed(answer);
    }
}
