using System.Text.RegularExpressions;
using Huida.Tests.Server.Pages.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Huida.Tests.Server.Pages;

[Collection(CampusSite.Collection)]
[Trait("Speed", "Slow")]
public sealed partial class AskPageTests(CampusSite site)
{
    private const string CardQuestion = "How do I get my lost campus card replaced?";
    private const string BooksQuestion = "通识选修课选课人数不足多少人会取消？";

    [BrowserFact]
    public async Task Ask_EnglishFaqQuestion_AnswersWithCitationAndConfidence()
    {
        await using var visit = await site.VisitAsync("en");
        await visit.GoAsync("/");

        var turn = await visit.AskAsync(CardQuestion);

        await Expect(turn.Locator(".question")).ToHaveTextAsync(CardQuestion);
        await Expect(turn.Locator(".words")).ToContainTextAsync("20 yuan");
        await Expect(turn.Locator(".cite button")).ToHaveTextAsync("1");
        await Expect(turn.Locator(".about")).ToContainTextAsync("From questions and answers");
        await Expect(turn.Locator(".about")).ToContainTextAsync(Percentage());
    }

    [BrowserFact]
    public async Task Ask_ChineseDocumentQuestion_OpensTheEvidenceAtTheCitedSentence()
    {
        await using var visit = await site.VisitAsync("zh");
        await visit.GoAsync("/");

        var turn = await visit.AskAsync(BooksQuestion);
        await turn.Locator(".cite button").First.ClickAsync();

        var cited = visit.Evidence.Locator(".cited").First;
        await Expect(cited).ToBeInViewportAsync();
        await Expect(visit.Evidence.Locator(".facts")).ToContainTextAsync("选课与考试管理办法.md");
        await Expect(visit.Evidence.Locator("b").First).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("en", "From the database campus")]
    [InlineData("zh", "来自数据库 campus")]
    public async Task Ask_DatabaseQuestion_DrawsTheRowsAndKeepsThemOverAReload(string language, string from)
    {
        await using var visit = await site.VisitAsync(language);
        await visit.GoAsync("/");
        await visit.AskAsync(await visit.DatabaseQuestionAsync());
        await Expect(visit.Page).ToHaveURLAsync(ConversationAddress());

        await visit.Page.ReloadAsync();
        await visit.ReadyAsync();

        var turn = visit.Page.Locator("#turn-0");
        await Expect(turn.Locator(".about")).ToContainTextAsync(from);
        Assert.InRange(await turn.Locator(".bars li").CountAsync(), 3, 30);
        await turn.Locator(".views button").Nth(1).ClickAsync();
        await Expect(turn.Locator("tbody tr").First).ToBeVisibleAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => turn.Locator(".rows-bar a").ClickAsync());
        Assert.Contains("\r\n", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Ask_NothingFound_SaysSoAndAClosestQuestionAsks()
    {
        await using var visit = await site.VisitAsync("zh");
        await visit.GoAsync("/");

        var turn = await visit.AskAsync("火星校区的校长办公室电话是多少？");
        await Expect(turn.Locator(".cite")).ToHaveCountAsync(0);
        var suggestion = turn.Locator(".samples button").First;
        string asked = await suggestion.InnerTextAsync();
        await suggestion.ClickAsync();

        await Expect(visit.Page.Locator("#turn-1 .question")).ToHaveTextAsync(asked);
        await Expect(visit.Page.Locator("#turn-1 .cite button").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Copy_PutsTheAnswerAndItsSourceOnTheClipboard()
    {
        await using var visit = await site.VisitAsync("en");
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.GoAsync("/");
        var turn = await visit.AskAsync(CardQuestion);

        await turn.Locator("[data-copy]").ClickAsync();

        await Expect(turn.Locator("[data-copy]")).ToHaveTextAsync("Copied");
        string copied = await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("20 yuan", copied, StringComparison.Ordinal);
        Assert.EndsWith($"[1] {CardQuestion}", copied, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Sample_Clicked_IsAsked()
    {
        await using var visit = await site.VisitAsync("en");
        await visit.GoAsync("/");
        var sample = visit.Page.Locator(".samples button").First;
        string question = await sample.InnerTextAsync();

        await sample.ClickAsync();

        await Expect(visit.Page.Locator("#turn-0 .question")).ToHaveTextAsync(question);
        await Expect(visit.Page.Locator(".stock")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Reload_AfterTwoAnswers_ShowsTheConversation()
    {
        await using var visit = await site.VisitAsync("en");
        await visit.GoAsync("/");
        await visit.AskAsync(CardQuestion);
        await Expect(visit.Page).ToHaveURLAsync(ConversationAddress());
        string address = visit.Page.Url;
        await visit.AskAsync(CardQuestion);

        await visit.Page.ReloadAsync();

        Assert.Equal(address, visit.Page.Url);
        await Expect(visit.Page.Locator(".turn .words")).ToHaveCountAsync(2);
        await Expect(visit.Field).ToHaveValueAsync("");
    }

    [BrowserFact]
    public async Task Conversation_OfSomebodyElseOrNone_SaysThatItIsNotHere()
    {
        await using var visit = await site.VisitAsync("en");

        await visit.GoAsync($"/c/{Guid.CreateVersion7()}");

        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("This conversation is not here");
        await visit.AskAsync(CardQuestion);
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Questions and answers");
    }

    [BrowserTheory]
    [InlineData("isComposing: true")]
    [InlineData("keyCode: 229")]
    public async Task Enter_WhileComposing_DoesNotSend(string composing)
    {
        await using var visit = await site.VisitAsync("zh");
        await visit.GoAsync("/");
        await visit.Field.FillAsync(BooksQuestion);

        await visit.Field.EvaluateAsync($"field => field.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Enter', bubbles: true, cancelable: true, {composing} }}))");

        await Expect(visit.Field).ToHaveValueAsync(BooksQuestion);
        await visit.Field.PressAsync("Enter");
        await Expect(visit.Field).ToHaveValueAsync("");
        await Expect(visit.Page.Locator(".turn")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Keys_SlashShiftEnterEscape_FocusBreakAndClose()
    {
        await using var visit = await site.VisitAsync("en");
        await visit.GoAsync("/");
        var turn = await visit.AskAsync(CardQuestion);

        await turn.Locator(".cite button").First.FocusAsync();
        await Expect(turn.Locator(".peek").First).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Evidence.Locator(".stored")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Evidence).ToHaveCountAsync(0);
        await Expect(turn.Locator(".cite button").First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(visit.Field).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("one");
        await visit.Page.Keyboard.PressAsync("Shift+Enter");
        await visit.Page.Keyboard.TypeAsync("two");

        await Expect(visit.Field).ToHaveValueAsync("one\ntwo");
    }

    [BrowserFact]
    public async Task Ask_TooLong_IsRefusedAndKeptInTheField()
    {
        string question = new('长', 2_001);
        await using var visit = await site.VisitAsync("zh");
        await visit.GoAsync("/");
        await visit.Field.FillAsync(question);

        await visit.Field.PressAsync("Enter");

        await Expect(visit.Page.Locator("#too-long")).ToContainTextAsync("2,001");
        await Expect(visit.Field).ToHaveValueAsync(question);
        await Expect(visit.Page.Locator(".turn")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Ask_Markup_IsShownAsText()
    {
        const string Question = "<img src=x onerror=alert(1)> <b>bold</b>?";
        await using var visit = await site.VisitAsync("en");
        await visit.GoAsync("/");

        var turn = await visit.AskAsync(Question);

        await Expect(turn.Locator(".question")).ToHaveTextAsync(Question);
        await Expect(turn.Locator("img")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Address_WithQuestion_AsksIt()
    {
        await using var visit = await site.VisitAsync("en");

        await visit.GoAsync($"/?q={Uri.EscapeDataString(CardQuestion)}");

        await Expect(visit.Page.Locator("#turn-0 .words")).ToContainTextAsync("20 yuan");
        await Expect(visit.Page).ToHaveURLAsync(ConversationAddress());
    }

    [BrowserFact]
    public async Task LanguageAndTheme_Switched_AreRemembered()
    {
        await using var visit = await site.VisitAsync("en");
        await visit.GoAsync("/");
        await visit.Field.FillAsync("half a question");

        await visit.Page.Locator("[data-theme-switch]").ClickAsync();
        await visit.Page.Locator("[data-language=zh]").ClickAsync();

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("想了解什么？");
        await Expect(visit.Field).ToHaveValueAsync("half a question");
    }

    [BrowserFact]
    public async Task Address_OfNothing_SaysSo()
    {
        await using var visit = await site.VisitAsync("zh");

        var response = await visit.Page.GotoAsync(site.Host.Address + "/no/such/page");

        Assert.Equal(404, response!.Status);
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("这里什么都没有");
    }

    [BrowserFact]
    public async Task Conversation_LinkedFromElsewhere_IsShown()
    {
        await using var visit = await site.VisitAsync("en");
        await visit.GoAsync("/");
        await visit.AskAsync(CardQuestion);
        await Expect(visit.Page).ToHaveURLAsync(ConversationAddress());
        string address = visit.Page.Url;
        await visit.Page.GotoAsync($"data:text/html,<a href='{address}'>the answer</a>");

        await visit.Page.Locator("a").ClickAsync();

        await Expect(visit.Page.Locator("#turn-0 .question")).ToHaveTextAsync(CardQuestion);
    }

    [BrowserFact]
    public async Task Conversation_OfAnotherBrowser_IsNotShown()
    {
        await using var first = await site.VisitAsync("en");
        await first.GoAsync("/");
        await first.AskAsync(CardQuestion);
        await Expect(first.Page).ToHaveURLAsync(ConversationAddress());
        await using var second = await site.VisitAsync("en");

        await second.GoAsync(new Uri(first.Page.Url).AbsolutePath);

        await Expect(second.Page.Locator("h1")).ToHaveTextAsync("This conversation is not here");
        await Expect(second.Page.Locator(".turn")).ToHaveCountAsync(0);
    }

    [BrowserTheory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Pages_At360Pixels_DoNotScrollSideways(string language)
    {
        await using var visit = await site.VisitAsync(language, width: 360);
        await visit.GoAsync("/");
        Assert.False(await visit.ScrollsSidewaysAsync());

        var turn = await visit.AskAsync(language == "zh" ? BooksQuestion : CardQuestion);
        await turn.Locator(".why summary").ClickAsync();
        Assert.False(await visit.ScrollsSidewaysAsync());
        await visit.AskAsync(string.Concat(Enumerable.Repeat("averyverylongword", 20)));
        Assert.False(await visit.ScrollsSidewaysAsync());
        await turn.Locator(".cite button").First.ClickAsync();
        await Expect(visit.Evidence.Locator(".cited").First).ToBeInViewportAsync();
        Assert.False(await visit.ScrollsSidewaysAsync());
    }

    [BrowserFact]
    public async Task Pages_AllStates_StayOnTheHostWithoutErrors()
    {
        await using var visit = await site.VisitAsync("zh");
        await visit.GoAsync("/");
        var turn = await visit.AskAsync(BooksQuestion);
        await turn.Locator(".why summary").ClickAsync();
        await turn.Locator(".cite button").First.ClickAsync();
        await visit.Evidence.Locator("a").First.ClickAsync();

        await Expect(visit.Page.Locator(".document .cited").First).ToBeInViewportAsync();
        Assert.Empty(visit.Faults);
    }

    [GeneratedRegex(@"[0-9]{1,3}%")]
    private static partial Regex Percentage();

    [GeneratedRegex(@"/c/[0-9a-f-]{36}$")]
    private static partial Regex ConversationAddress();
}
