using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Huida.Tests.Server;

public sealed class AnswersApiTests(HuidaApplication app) : IClassFixture<HuidaApplication>
{
    private static readonly string[] Keys =
    [
        "id", "answer", "route", "confidence", "language", "citations", "database", "reading", "sql", "parameters", "columns", "rows",
        "truncated", "chart", "alternatives", "suggestions", "conversation", "trace",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_StoredQuestion_AnswersWithItsEvidence()
    {
        var browser = await app.BrowserWithFaqAsync();

        var answer = await (await HuidaApplication.AskAsync(browser, "校园卡丢了怎么补办？")).JsonAsync();

        Assert.Equal(Keys, answer.Keys());
        Assert.Equal("faq", answer.Text("route"));
        Assert.Equal("zh", answer.Text("language"));
        var citation = Assert.Single(answer.GetProperty("citations").EnumerateArray());
        Assert.Equal(["kind", "id", "revision", "document", "page", "start", "end", "text"], citation.Keys());
        Assert.Contains("三号窗口", citation.Text("text"), StringComparison.Ordinal);
        Assert.Equal(["stage", "milliseconds", "confidence", "note"], answer.GetProperty("trace")[0].Keys());
    }

    [Fact]
    public async Task Ask_NothingFound_IsAnAnswerToo()
    {
        var response = await HuidaApplication.AskAsync(app.Browser(), "Who painted the Mona Lisa?");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("none", (await response.JsonAsync()).Text("route"));
    }

    [Theory]
    [InlineData("en", "2,001")]
    [InlineData("zh-CN", "2,001 个字符")]
    public async Task Ask_QuestionTooLong_IsRefusedInTheLanguageOfTheRequest(string language, string words)
    {
        var response = await HuidaApplication.AskAsync(app.Browser(language), new string('x', 2001));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.JsonAsync();
        Assert.Equal("questionTooLong", problem.Text("code"));
        Assert.Contains(words, problem.Text("message"), StringComparison.Ordinal);
        Assert.Contains("Huida:Answering:MaxQuestionLength", problem.Text("remedy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "question": " " }""", "emptyQuestion")]
    [InlineData("""{ "question": null }""", "emptyQuestion")]
    [InlineData("""{ }""", "emptyQuestion")]
    [InlineData("""{ "question": "q", "language": "fr" }""", "unknownLanguage")]
    [InlineData("""{ "question": "q", "choice": "1" }""", "unknownChoice")]
    [InlineData("""{ "question": "q", "knowledgeBases": ["nowhere"] }""", "unknownKnowledgeBase")]
    [InlineData("""{ "question": "q", "conversation": "abc" }""", "badRequest")]
    [InlineData("""{ "question": """, "badRequest")]
    public async Task Ask_BadRequest_IsNamedByItsCode(string body, string code)
    {
        var response = await app.Browser().PostAsync("/api/v1/answers", new StringContent(body, new MediaTypeHeaderValue("application/json")), Cancellation);

        Assert.Equal(code, await response.CodeAsync());
    }

    [Fact]
    public async Task Ask_LoneSurrogate_IsNoServerError()
    {
        var body = new StringContent("""{ "question": "\ud800 library" }""", new MediaTypeHeaderValue("application/json"));

        var response = await app.Browser().PostAsync("/api/v1/answers", body, Cancellation);

        Assert.True((int)response.StatusCode < 500, response.StatusCode.ToString());
    }

    [Fact]
    public async Task Ask_ForEvents_GetsStagesThenTextThenTheWholeAnswer()
    {
        var browser = await app.BrowserWithFaqAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/answers") { Content = JsonContent.Create(new { question = "When does the library open?" }) };
        request.Headers.Accept.ParseAdd("text/event-stream");

        using var response = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var events = await SseParser.Create(await response.Content.ReadAsStreamAsync(Cancellation)).EnumerateAsync(Cancellation).ToListAsync(Cancellation);
        Assert.Equal(["stage", "text", "answer"], events.Select(item => item.EventType).Distinct());
        var answer = JsonSerializer.Deserialize<JsonElement>(events[^1].Data);
        Assert.Equal(Keys, answer.Keys());
        string text = string.Concat(events.Where(item => item.EventType == "text").Select(item => JsonSerializer.Deserialize<JsonElement>(item.Data).Text("delta")));
        Assert.Equal(answer.Text("answer"), text);
    }

    [Fact]
    public async Task Conversation_OfThisBrowser_IsReadBackAndOfAnotherIsNot()
    {
        var browser = await app.BrowserWithFaqAsync();
        var answer = await (await HuidaApplication.AskAsync(browser, "When does the library open?")).JsonAsync();
        string address = $"/api/v1/conversations/{answer.Text("conversation")}";

        var own = await browser.GetFromJsonAsync<JsonElement>(address, Cancellation);
        var others = await app.Browser().GetAsync(address, Cancellation);

        var turn = Assert.Single(own.GetProperty("turns").EnumerateArray());
        Assert.Equal("When does the library open?", turn.Text("question"));
        Assert.Equal(Keys, turn.GetProperty("answer").Keys());
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        Assert.Equal("conversationNotFound", await others.CodeAsync());
    }
}
