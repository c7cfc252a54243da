using Huida.Answering;
using Huida.Knowledge;
using Huida.Storage;
using Huida.Understanding;

namespace Huida.Server.Starting;

/// <summary>
/// What a server does once it listens: loads the sample where it is due, brings the indexes up to date, and runs a question and the
/// first page once, so that the first person does not wait for compilation.
/// </summary>
internal sealed partial class Preparation(
    Sample sample,
    IEnumerable<IDerivedIndex> indexes,
    QuestionReader reader,
    Routes routes,
    TimeProvider time,
    Readiness readiness,
    ILogger<Preparation> logger)
{
    private const string WarmUpQuestion = "图书馆几点开门？ When does the library open?";

    public async Task RunAsync(bool isNew, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            if (sample.IsDue(isNew))
            {
                await sample.LoadAsync(progress: null, cancellationToken);
            }

            foreach (var index in indexes)
            {
                await index.CatchUpAsync(cancellationToken);
            }

            await Task.WhenAll(AskAsync(cancellationToken), OpenFirstPageAsync(address, cancellationToken));
            readiness.Declare();
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

    // Below the answerer, which would keep the question in the log of what was asked.
    private Task<RouteResult[]> AskAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);

        return routes.AskAsync(reader.Read(new Question(WarmUpQuestion, today)), Scope.Owner, cancellationToken);
    }

    private async Task OpenFirstPageAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var browser = new HttpClient(new SocketsHttpHandler { UseProxy = false });
            using var page = await browser.GetAsync(address, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            LogNoPage(exception, address); // a certificate that is not this name's, perhaps: the first visitor waits a little
        }
    }

    [LoggerMessage(LogLevel.Error, "The server could not be made ready")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(LogLevel.Debug, "The first page at {Address} could not be opened beforehand")]
    private partial void LogNoPage(Exception exception, Uri address);
}
