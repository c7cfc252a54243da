using System.Net.Http.Headers;
using System.Text.Json;
using Huida.Evaluation.Fitting;
using Huida.Knowledge.Ingesting;
using Huida.Server.Api;
using Huida.Server.Operations;
using Huida.Server.Words;
using Huida.Storage;

namespace Huida.Server.Clients;

/// <summary>Lets the folder's owner do the work, over its HTTP endpoints. The owner gets contents, never paths, but for databases, which stay where they are.</summary>
internal sealed class RemoteClient : IHuidaClient
{
    /// <summary>How long a busy owner may take to say that it wants a file.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly Messages _messages;
    private readonly Func<string, bool> _supports;

    /// <param name="supports">Whether a file of this name can be read: what cannot and was only met in a folder is not sent.</param>
    public RemoteClient(Owner owner, Messages messages, Func<string, bool> supports)
    {
        _messages = messages;
        _supports = supports;
        Address = owner.Address;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, Expect100ContinueTimeout = Patience })
        {
            BaseAddress = new Uri(owner.Address + "/api/v1/"),
            Timeout = Timeout.InfiniteTimeSpan, // a person can stop; a large file takes its time
        };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", owner.Token);
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(LanguageTag.Of(messages.Language));
    }

    public string? Address { get; }

    public Task<Outcome<AnswerJson>> AskAsync(AskJson asked, CancellationToken cancellationToken) =>
        SendAsync<AnswerJson>(HttpMethod.Post, "answers", Json(asked), cancellationToken);

    public async Task<Outcome<IngestJson>> IngestAsync(
        IngestOrder order, IReadOnlyList<SourceFile> files, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        string target = PathOf(order.KnowledgeBase);
        var sending = new RemoteIngestion(order, files, _supports, _messages, progress);
        var sent = await sending.SendAsync(
            (file, groups, content) => SendAsync<IngestJson>(HttpMethod.Put, $"{target}/documents?source={Uri.EscapeDataString(file.Source)}{groups}", content, cancellationToken),
            cancellationToken);
        if (sent is not Outcome<IngestJson>.Done(var report) || sending.Finish is not { } finish)
        {
            return sent;
        }

        var finished = await SendAsync<IngestJson>(
            HttpMethod.Post, $"{target}/documents/missing", Json(finish), cancellationToken);

        return await finished.ThenAsync(end => Task.FromResult(report with { Missing = end.Missing }));
    }

    public Task<Outcome<FaqImportJson>> ImportFaqAsync(string? knowledgeBase, string fileName, Stream content, CancellationToken cancellationToken) =>
        SendAsync<FaqImportJson>(
            HttpMethod.Post, $"{PathOf(knowledgeBase)}/faq?file={Uri.EscapeDataString(fileName)}", new StreamContent(content), cancellationToken);

    public Task<Outcome<CalibrationReport>> CalibrateAsync(string fileName, Stream questions, CancellationToken cancellationToken) =>
        SendAsync<CalibrationReport>(
            HttpMethod.Post, $"calibration?file={Uri.EscapeDataString(fileName)}", new StreamContent(questions), cancellationToken);

    public Task<Outcome<KnowledgeBasesJson>> ListKnowledgeBasesAsync(CancellationToken cancellationToken) =>
        SendAsync<KnowledgeBasesJson>(HttpMethod.Get, "knowledge-bases", content: null, cancellationToken);

    public Task<Outcome<KnowledgeBaseJson>> CreateKnowledgeBaseAsync(string name, CancellationToken cancellationToken) => SendAsync<KnowledgeBaseJson>(
        HttpMethod.Post, "knowledge-bases", Json(new CreateKnowledgeBaseJson(name)), cancellationToken);

    public Task<Outcome<KnowledgeBaseJson>> DeleteKnowledgeBaseAsync(string name, CancellationToken cancellationToken) =>
        SendAsync<KnowledgeBaseJson>(HttpMethod.Delete, PathOf(name), content: null, cancellationToken);

    public Task<Outcome<SqlJson>> AskDatabaseAsync(string name, AskDatabaseJson asked, CancellationToken cancellationToken) =>
        SendAsync<SqlJson>(HttpMethod.Post, $"{DatabasePathOf(name)}/sql", Json(asked), cancellationToken);

    public Task<Outcome<DatabasesJson>> ListDatabasesAsync(CancellationToken cancellationToken) =>
        SendAsync<DatabasesJson>(HttpMethod.Get, "databases", content: null, cancellationToken);

    public Task<Outcome<DatabaseJson>> AddDatabaseAsync(AddDatabaseJson wanted, CancellationToken cancellationToken) =>
        SendAsync<DatabaseJson>(HttpMethod.Post, "databases", Json(wanted), cancellationToken);

    public Task<Outcome<RemovedDatabaseJson>> RemoveDatabaseAsync(string name, CancellationToken cancellationToken) =>
        SendAsync<RemovedDatabaseJson>(HttpMethod.Delete, DatabasePathOf(name), content: null, cancellationToken);

    public Task<Outcome<DatabaseJson>> RefreshDatabaseAsync(string name, CancellationToken cancellationToken) =>
        SendAsync<DatabaseJson>(HttpMethod.Post, $"{DatabasePathOf(name)}/refresh", content: null, cancellationToken);

    public Task<Outcome<DatabaseNotesJson>> ReadDatabaseNotesAsync(string name, CancellationToken cancellationToken) =>
        SendAsync<DatabaseNotesJson>(HttpMethod.Get, $"{DatabasePathOf(name)}/notes", content: null, cancellationToken);

    public Task<Outcome<DatabaseJson>> SetDatabaseNotesAsync(string name, DatabaseNotesJson notes, CancellationToken cancellationToken) =>
        SendAsync<DatabaseJson>(HttpMethod.Put, $"{DatabasePathOf(name)}/notes", Json(notes), cancellationToken);

    public ValueTask DisposeAsync()
    {
        _http.Dispose();

        return ValueTask.CompletedTask;
    }

    private static JsonContent Json<T>(T value) => JsonContent.Create(value, options: ApiJson.Options);

    private static string PathOf(string? knowledgeBase) => $"knowledge-bases/{Uri.EscapeDataString(knowledgeBase ?? KnowledgeBases.DefaultName)}";

    private static string DatabasePathOf(string name) => $"databases/{Uri.EscapeDataString(name)}";

    private async Task<Outcome<T>> SendAsync<T>(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
        where T : notnull
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.ExpectContinue = method == HttpMethod.Put; // what is refused for its size alone is not sent
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

            return response.IsSuccessStatusCode
                ? (await response.Content.ReadFromJsonAsync<T>(ApiJson.Options, cancellationToken))!
                : await ReadProblemAsync(response, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return _messages.Problem(ProblemCode.OwnerUnreachable, Address);
        }
    }

    private async Task<Problem> ReadProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return (await response.Content.ReadFromJsonAsync<Problem>(ApiJson.Options, cancellationToken))!;
        }
        catch (JsonException)
        {
            return _messages.Problem(ProblemCode.OwnerUnreachable, Address); // not Huida, or another version of it
        }
    }
}
