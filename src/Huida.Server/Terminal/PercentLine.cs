using Huida.Evaluation;
using Huida.Server.Words;

namespace Huida.Server.Terminal;

/// <summary>How far an evaluation is: one line of standard error that is written over; silent where nobody watches. Disposing clears it.</summary>
internal sealed class EvaluationProgressLine(Messages messages) : IProgress<EvaluationProgress>, IDisposable
{
    private const string StartOfLine = "\r\u001b[K";

    private readonly bool _isWatched = !Console.IsErrorRedirected;
    private int _percent = -1;

    public void Report(EvaluationProgress value)
    {
        int percent = value.Total == 0 ? 100 : 100 * value.Done / value.Total;
        if (_isWatched && percent != _percent)
        {
            _percent = percent;
            Console.Error.Write(StartOfLine + messages.Format($"Eval.Progress.{value.Stage}", percent));
        }
    }

    public void Dispose()
    {
        if (_isWatched)
        {
            Console.Error.Write(StartOfLine);
        }
    }
}
