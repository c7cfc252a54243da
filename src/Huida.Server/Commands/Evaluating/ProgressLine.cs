using Huida.Evaluation;

namespace Huida.Server.Commands.Evaluating;

/// <summary>How far an evaluation is, in one line of standard error that is written over; silent where nobody watches.</summary>
internal sealed class ProgressLine(EvaluationTexts texts, TextWriter error, bool isWatched) : IProgress<EvaluationProgress>, IDisposable
{
    private const string StartOfLine = "\r\u001b[K";

    private int _percent = -1;

    public void Report(EvaluationProgress value)
    {
        int percent = value.Total == 0 ? 100 : 100 * value.Done / value.Total;
        if (isWatched && percent != _percent)
        {
            _percent = percent;
            error.Write(StartOfLine + texts.Format($"Progress.{value.Stage}", percent));
        }
    }

    public void Dispose()
    {
        if (isWatched)
        {
            error.Write(StartOfLine);
        }
    }
}
