using Huida.Answering;
using Huida.Server.Access;
using Huida.Server.Components;
using Huida.Storage;
using Huida.Tests.Server.Pages.Browsing;
using Huida.Tokenization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static Microsoft.Playwright.Assertions;

namespace Huida.Tests.Server.Pages;

/// <summary>What the page shows on the way to an answer, with answers that wait for the test.</summary>
[Collection(CampusSite.Collection)]
[Trait("Speed", "Slow")]
public sealed class AnswerStatesTests(CampusSite site) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [BrowserFact]
    public async Task Working_UntilTextComes_SaysWhatHappensAndTheAnswerKeepsItsPlace()
    {
        var script = new ScriptedAnswers { Answer = _ => Answer("Twenty books for thirty days.") };
        await using var host = await PagesHost.StartAsync(_folder.Path, change: script.Register);
        await using var visit = await Visit.StartAsync(site.Browser, host.Address);
        await visit.GoAsync("/");
        await visit.Field.FillAsync("How many books?");
        await visit.Field.PressAsync("Enter");

        var answer = visit.Page.Locator("#turn-0 .answer");
        await Expect(answer.Locator(".working")).ToContainTextAsync("Searching");
        await Expect(answer.Locator(".working")).ToHaveCSSAsync("opacity", "1");
        var place = await answer.BoundingBoxAsync();
        script.LetTextCome();
        await Expect(answer.Locator(".words")).ToContainTextAsync("Twenty");
        var streaming = await answer.BoundingBoxAsync();
        script.LetAnswerEnd();
        await Expect(answer.Locator(".about")).ToBeVisibleAsync();
        var ended = await answer.BoundingBoxAsync();

        Assert.Equal((place!.X, place.Y, place.Width), (streaming!.X, streaming.Y, streaming.Width));
        Assert.Equal((place.X, place.Y, place.Width), (ended!.X, ended.Y, ended.Width));
    }

    [BrowserFact]
    public async Task Stop_WhileStreaming_KeepsTheTextAndOffersToAskAgain()
    {
        var script = new ScriptedAnswers { Answer = _ => Answer("Twenty books for thirty days.") };
        await using var host = await PagesHost.StartAsync(_folder.Path, change: script.Register);
        await using var visit = await Visit.StartAsync(site.Browser, host.Address);
        await visit.GoAsync("/");
        await visit.Field.FillAsync("How many books?");
        await visit.Field.PressAsync("Enter");
        script.LetTextCome();
        await Expect(visit.Page.Locator("#turn-0 .words")).ToContainTextAsync("Twenty");

        await visit.Page.Locator(".composer button[aria-label=Stop]").ClickAsync();

        await Expect(visit.Page.Locator("#turn-0")).ToContainTextAsync("Stopped.");
        await Expect(visit.Page.Locator("#turn-0 .words")).ToContainTextAsync("Twenty");
        script.LetAnswerEnd();
        await visit.Page.Locator("#turn-0 .note button").ClickAsync();
        await Expect(visit.Page.Locator("#turn-1 .words")).ToContainTextAsync("thirty days.");
    }

    [BrowserFact]
    public async Task Failure_IsSaidWithoutItsText()
    {
        var script = new ScriptedAnswers { Answer = _ => throw new InvalidOperationException("the secret of the server") };
        script.LetAnswerEnd();
        await using var host = await PagesHost.StartAsync(_folder.Path, change: script.Register);
        await using var visit = await Visit.StartAsync(site.Browser, host.Address);
        await visit.GoAsync("/");

        var turn = await visit.AskAsync("How many books?");

        await Expect(turn.Locator("[role=alert]")).ToContainTextAsync("because of an error");
        await Expect(visit.Page.Locator("body")).Not.ToContainTextAsync("secret");
        await Expect(visit.Field).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Arrows_InText_AndInTheOpenPanel_MoveThroughCitations()
    {
        Citation[] citations = [Cited("first.md"), Cited("second.md")];
        var script = new ScriptedAnswers { Answer = _ => Answer("Twenty books. [1] Thirty days. [2]", citations) };
        script.LetAnswerEnd();
        await using var host = await PagesHost.StartAsync(_folder.Path, change: script.Register);
        await using var visit = await Visit.StartAsync(site.Browser, host.Address);
        await visit.GoAsync("/");
        var marks = (await visit.AskAsync("How many books?")).Locator(".cite button");

        await marks.First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(marks.Nth(1)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Evidence.Locator(".facts")).ToContainTextAsync("second.md");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(visit.Evidence.Locator(".facts")).ToContainTextAsync("first.md");

        // Neither document is in this store: the panel falls back on what the answer has kept.
        await Expect(visit.Evidence.Locator("blockquote")).ToHaveTextAsync("what stood in first.md");
    }

    [BrowserFact]
    public async Task KnowledgeBase_Chosen_IsTheOnlyOneAsked()
    {
        var script = new ScriptedAnswers { Answer = _ => Answer("Twenty books.") };
        script.LetAnswerEnd();
        await using var host = await PagesHost.StartAsync(_folder.Path, change: script.Register);
        var bases = host.Get<KnowledgeBases>();
        await bases.CreateAsync("campus", isSample: true, "test", CancellationToken.None);
        var library = await bases.CreateAsync("library", isSample: false, "test", CancellationToken.None);
        await using var visit = await Visit.StartAsync(site.Browser, host.Address);
        await visit.GoAsync("/");

        await visit.AskAsync("How many books?");
        var everything = script.Scope;
        await visit.Page.Locator("select").SelectOptionAsync("library");
        await visit.AskAsync("How many books?");

        Assert.Null(everything!.KnowledgeBases);
        Assert.Equal([library.Id], script.Scope!.KnowledgeBases!);
        await Expect(visit.Page.Locator("option").Nth(1)).ToHaveTextAsync("campus (sample)");
    }

    [BrowserFact]
    public async Task AnonymousOff_NoPageIsShown()
    {
        await using var host = await PagesHost.StartAsync(
            _folder.Path, change: services => services.AddSingleton<IOptionsFactory<AuthOptions>>(new Closed()));
        await using var visit = await Visit.StartAsync(site.Browser, host.Address);

        var response = await visit.Page.GotoAsync(host.Address);

        Assert.Equal(401, response!.Status);
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("This server is not open to you");
        await Expect(visit.Field).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task PageThatFails_IsSaidInWords()
    {
        await using var host = await PagesHost.StartAsync(
            _folder.Path, change: services => services.AddScoped<Shelves>(_ => throw new InvalidOperationException("the secret of the server")));
        await using var visit = await Visit.StartAsync(site.Browser, host.Address);

        var response = await visit.Page.GotoAsync(host.Address);

        Assert.Equal(500, response!.Status);
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Something went wrong");
        await Expect(visit.Page.Locator("body")).Not.ToContainTextAsync("secret");
    }

    [BrowserFact]
    public async Task EmptyStore_SaysHowToAddDocuments()
    {
        await using var host = await PagesHost.StartAsync(_folder.Path);
        await using var visit = await Visit.StartAsync(site.Browser, host.Address, "zh");

        await visit.GoAsync("/");

        await Expect(visit.Page.Locator(".command")).ToHaveTextAsync("huida ingest 文件夹");
    }

    [BrowserFact]
    public async Task ServerRestarted_WhileThePageIsOpen_SaysSoQuietlyAndShowsTheConversationAgain()
    {
        var script = new ScriptedAnswers { Answer = _ => Answer("Twenty books.") };
        script.LetAnswerEnd();
        var first = await PagesHost.StartAsync(_folder.Path, change: script.Register);
        await using var visit = await Visit.StartAsync(site.Browser, first.Address, "zh");
        await visit.GoAsync("/");
        await visit.Field.FillAsync("没有发出的问题");
        int port = first.Port;

        await first.DisposeAsync();
        await Expect(visit.Page.Locator("#components-reconnect-modal .trying")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#components-reconnect-modal .trying")).ToHaveTextAsync("正在重新连接…");
        await using var second = await PagesHost.StartAsync(_folder.Path, port, script.Register);

        await Expect(visit.Page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await Expect(visit.Field).ToHaveValueAsync("没有发出的问题");
        var turn = await visit.AskAsync("可以借几本书？");
        await Expect(turn.Locator(".words")).ToContainTextAsync("Twenty books.");
    }

    public void Dispose() => _folder.Dispose();

    private static Citation Cited(string document) =>
        new(CitationKind.Passage, Guid.CreateVersion7(), 1, document, null, 0, 10, $"what stood in {document}", []);

    private static Answer Answer(string text, params Citation[] citations) =>
        new(Guid.CreateVersion7(), text, Route.Passage, 0.9, Language.English, citations, [], null, []);

    private sealed class Closed : IOptionsFactory<AuthOptions>
    {
        public AuthOptions Create(string name) => new() { AnonymousAsk = false };
    }
}
