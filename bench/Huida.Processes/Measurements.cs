namespace Huida.Processes;

/// <summary>The rounds. Every process starts anew; folders are kept only where a prepared one is what is measured.</summary>
internal static class Measurements
{
    // Asked of processes that start: in the sample's FAQ, and not the question that the server warms up with.
    private const string Question = "校园卡丢了怎么补办？";

    public static async Task RunAsync(BenchArguments arguments, Figures figures, CancellationToken cancellationToken)
    {
        using TemporaryFolder folder = new();
        for (int round = 1; round <= arguments.Rounds; round++)
        {
            Say("fresh data folder", round, arguments.Rounds);
            await StartFreshAsync(folder[$"fresh-{round}"], figures, cancellationToken);
        }

        string prepared = folder["fresh-1"];
        for (int round = 1; round <= arguments.Rounds; round++)
        {
            Say("prepared data folder", round, arguments.Rounds);
            await ServePreparedAsync(prepared, figures, cancellationToken);
        }

        for (int round = 1; round <= arguments.Rounds; round++)
        {
            Say("huida ask, no server", round, arguments.Rounds);
            figures.Add(Targets.AskAlone, await HuidaCommand.AskAsync(prepared, Question, cancellationToken));
        }

        await AskThroughServerAsync(prepared, arguments.Rounds, figures, cancellationToken);

        if (arguments.Clones)
        {
            Say("clone", 1, 1);
            figures.Add(Targets.Clone, await FreshClone.AskAsync(Question, cancellationToken));
        }
    }

    // The page and the answer check that the sample is there, and run this program's own client once before its times count.
    private static async Task StartFreshAsync(string dataFolder, Figures figures, CancellationToken cancellationToken)
    {
        await using var server = await HuidaServer.StartAsync(dataFolder, cancellationToken);
        figures.Add(Targets.ReadyOnFresh, server.ReadyAfter);
        await server.OpenFirstPageAsync(cancellationToken);
        await AskAnswerableAsync(server, cancellationToken);
        await server.StopAsync(cancellationToken);
    }

    private static async Task ServePreparedAsync(string dataFolder, Figures figures, CancellationToken cancellationToken)
    {
        await using var server = await HuidaServer.StartAsync(dataFolder, cancellationToken);
        figures.Add(Targets.ReadyOnPrepared, server.ReadyAfter);
        figures.Add(Targets.FirstPage, await server.OpenFirstPageAsync(cancellationToken));
        figures.Add(Targets.FirstAnswer, await AskAnswerableAsync(server, cancellationToken));
        await AskAllAsync(server, "calibrate", cancellationToken); // warm, by other questions than those whose time counts
        var elapsed = await AskAllAsync(server, "measure", cancellationToken);
        figures.Add(Targets.AnswerP50, Percentile.Of(elapsed, 50));
        figures.Add(Targets.AnswerP95, Percentile.Of(elapsed, 95));
        figures.Add(Targets.Memory, server.ResidentMegabytes);
        await server.StopAsync(cancellationToken);
    }

    private static async Task AskThroughServerAsync(string dataFolder, int rounds, Figures figures, CancellationToken cancellationToken)
    {
        await using var server = await HuidaServer.StartAsync(dataFolder, cancellationToken);
        for (int round = 1; round <= rounds; round++)
        {
            Say("huida ask, through a server", round, rounds);
            figures.Add(Targets.AskThroughServer, await HuidaCommand.AskAsync(dataFolder, Question, cancellationToken));
        }

        await server.StopAsync(cancellationToken);
    }

    private static async Task<TimeSpan> AskAnswerableAsync(HuidaServer server, CancellationToken cancellationToken)
    {
        var (elapsed, isAnswered) = await server.AskAsync(Question, cancellationToken);

        return isAnswered ? elapsed : throw new MeasurementException($"No answer to {Question}: the sample is not there, or its FAQ changed.");
    }

    private static async Task<List<double>> AskAllAsync(HuidaServer server, string name, CancellationToken cancellationToken)
    {
        List<double> milliseconds = [];
        foreach (string question in Repository.Questions(name))
        {
            milliseconds.Add((await server.AskAsync(question, cancellationToken)).Elapsed.TotalMilliseconds);
        }

        return milliseconds;
    }

    private static void Say(string what, int round, int rounds) => Console.Error.WriteLine($"{what}: {round} of {rounds}");
}
