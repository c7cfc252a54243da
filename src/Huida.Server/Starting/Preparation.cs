using Huida.Knowledge.Content;
using Huida.Server.Operations;
using Huida.Storage;
using Huida.TextToSql.Connections;

namespace Huida.Server.Starting;

/// <summary>
/// What a server does once it listens: loads the sample where it is due, brings the indexes up to date, begins to read the databases,
/// does once what the first person will do, and loads what tokenizers there are.
/// </summary>
internal sealed partial class Preparation(
    Sample sample,
    IEnumerable<IDerivedIndex> indexes,
    ConnectedDatabases databases,
    Rehearsal rehearsal,
    Readiness readiness,
    TokenizerFiles tokenizers,
    ILogger<Preparation> logger)
{
    public async Task RunAsync(bool isNew, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            if (sample.IsDue(isNew))
            {
                await sample.LoadAsync(progress: null, cancellationToken);
            }

            await databases.ListAsync(Scope.Owner, TimeSpan.Zero, cancellationToken); // read beside the following

            foreach (var index in indexes)
            {
                await index.CatchUpAsync(cancellationToken);
            }

            await rehearsal.RunAsync(address, cancellationToken);
            readiness.Declare();
            tokenizers.List(); // nobody waits for these, and whoever looks at them next does not either
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // The server goes on without; /health/ready says that it is not ready.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "The server could not be made ready")]
    private partial void LogFailed(Exception exception);
}
