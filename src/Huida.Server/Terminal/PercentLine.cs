using Huida.Evaluation;
using Huida.Server.Words;
using Huida.Tokenization.Training;

namespace Huida.Server.Terminal;

/// <summary>How far something is, with a bar: one line of standard error that is written over; silent where nobody watches. Disposing clears it. Safe to share.</summary>
internal sealed class PercentLine(Messages messages) : IProgress<EvaluationProgress>, IProgress<TrainingProgress>, IDisposable
{
    private const string StartOfLine = "\r\u001b[K";
    private const int BarWidth = 25;

    private readonly Lock _writing = new();
    private readonly bool _isWatched = !Console.IsErrorRedirected;
    private (string Stage, int Percent) _shown;

    public void Report(EvaluationProgress value) => Show($"Eval.Progress.{value.Stage}", value.Done, value.Total);

    public void Report(TrainingProgress value) => Show($"Train.Progress.{value.Stage}", value.Done, value.Total);

    public void Dispose()
    {
        if (_isWatched)
        {
            Console.Error.Write(StartOfLine);
        }
    }

    private void Show(string stage, long done, long total)
    {
        int percent = total == 0 ? 100 : (int)(100 * done / total);
        lock (_writing)
        {
            // Threads may report out of order; a stage does not go back.
            if (_isWatched && (stage != _shown.Stage || percent > _shown.Percent))
            {
                _shown = (stage, percent);
                int full = percent * BarWidth / 100;
                Console.Error.Write($"{StartOfLine}{new string('█', full)}{new string('░', BarWidth - full)} {messages.Format(stage, percent)}");
            }
        }
    }
}
