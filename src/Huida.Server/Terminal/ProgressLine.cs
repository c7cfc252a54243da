using System.Diagnostics;
using Huida.Knowledge.Ingesting;
using Huida.Server.Words;

namespace Huida.Server.Terminal;

/// <summary>How far an ingestion is: one line of standard error that is written over; silent where nobody watches. Disposing clears it.</summary>
internal sealed class ProgressLine(Messages messages, TextWriter error, bool isWatched) : IProgress<IngestProgress>, IDisposable
{
    private const string StartOfLine = "\r\u001b[K";
    private const double Megabyte = 1_000_000;
    private const int LongestName = 40;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _writing = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _written;

    public void Report(IngestProgress value)
    {
        lock (_writing)
        {
            if (isWatched && (_written == 0 || value.FilesDone == value.FilesTotal || Stopwatch.GetElapsedTime(_written) >= Interval))
            {
                _written = Stopwatch.GetTimestamp();
                error.Write(StartOfLine + TerminalText.Clean(Describe(value, Stopwatch.GetElapsedTime(_start))));
            }
        }
    }

    public void Dispose()
    {
        if (_written != 0)
        {
            error.Write(StartOfLine);
        }
    }

    private string Describe(IngestProgress value, TimeSpan elapsed)
    {
        double rate = value.BytesDone / elapsed.TotalSeconds;
        double remaining = rate > 0 ? (value.BytesTotal - value.BytesDone) / rate : 0;
        string name = value.CurrentFile.Length > LongestName ? "…" + value.CurrentFile[^LongestName..] : value.CurrentFile;

        return messages.Format("Progress", value.FilesDone, value.FilesTotal, rate / Megabyte, Math.Ceiling(remaining), name);
    }
}
