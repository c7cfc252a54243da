using System.Runtime.InteropServices;
using Huida.Processes;

if (BenchArguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(BenchArguments.Usage);
    return 2;
}

// Whoever stops the run stops what it started: every process and folder is given back on the way out.
using var stopping = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    string version = await HuidaCommand.BuildAsync(stopping.Token);
    var load = Machine.Load;
    Figures figures = new();
    await Measurements.RunAsync(arguments, figures, stopping.Token);
    Report report = new(version, Machine.Describe(load), arguments.Rounds, figures.All);
    report.Write(Console.Out, arguments.AsJson);

    return report.Figures.All(figure => figure.IsOk) ? 0 : 1;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    return 130;
}
catch (MeasurementException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stopping.Cancel();
}
