using Huida.Answering;
using Huida.Server.Api;
using Huida.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Huida.Server.Starting;

/// <summary>Opens the first page and asks a question as the first person will, so that nobody waits for compilation. Nothing of it is kept.</summary>
internal sealed partial class Rehearsal(IServer server, Answerer answerer, AnswerLog log, ILogger<Rehearsal> logger)
{
    private const string Question = "图书馆几点开门？ When does the library open?";

    private static readonly Scope Asker = new("rehearsal", Role.Asker);

    public async Task RunAsync(Uri address, CancellationToken cancellationToken)
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses is not { Count: > 0 })
        {
            await AskBelowAsync(cancellationToken); // nothing listens: a test
            return;
        }

        using var browser = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
        await Task.WhenAll(
            SendAsync(browser, HttpMethod.Get, "/", content: null, cancellationToken),
            AskAsync(browser, cancellationToken));
    }

    private async Task AskAsync(HttpClient browser, CancellationToken cancellationToken)
    {
        using var asked = JsonContent.Create(new AskJson(Question, Conversation: log.Rehearsal), options: ApiJson.Options);
        if (!await SendAsync(browser, HttpMethod.Post, "/api/v1/answers", asked, cancellationToken))
        {
            await AskBelowAsync(cancellationToken);
        }
    }

    private Task<Answer> AskBelowAsync(CancellationToken cancellationToken) =>
        answerer.AskAsync(new AskRequest(Question, log.Rehearsal, Language: null), Asker, cancellationToken);

    private async Task<bool> SendAsync(HttpClient browser, HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        try
        {
            using var response = await browser.SendAsync(request, cancellationToken);

            return response.IsSuccessStatusCode; // else one needs a key to ask here
        }
        catch (HttpRequestException exception)
        {
            LogUnreachable(exception, browser.BaseAddress!); // a certificate that is not this name's, perhaps

            return false;
        }
    }

    [LoggerMessage(LogLevel.Debug, "The server could not reach itself at {Address}: the first visitor waits a little")]
    private partial void LogUnreachable(Exception exception, Uri address);
}
