using Huida.Answering;
using Huida.Storage;
using Huida.Tests.Server.Pages.Browsing;
using Huida.Tokenization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Huida.Tests.Server.Pages;

/// <summary>Pictures of every page and state into artifacts/pages, to be opened and judged.</summary>
[Collection(CampusSite.Collection)]
[Trait("Speed", "Slow")]
public sealed class ScreenshotTests(CampusSite site)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "pages");

    public static TheoryData<string, ColorScheme, int> Looks
    {
        get
        {
            var looks = new TheoryData<string, ColorScheme, int>();
            foreach (string language in new[] { "zh", "en" })
            {
                foreach (int width in new[] { 1440, 390 })
                {
                    looks.Add(language, ColorScheme.Light, width);
                    looks.Add(language, ColorScheme.Dark, width);
                }
            }

            return looks;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Answers_Picture(string language, ColorScheme theme, int width)
    {
        bool chinese = language == "zh";
        await using var visit = await site.VisitAsync(language, theme, width);
        await visit.GoAsync("/");
        string database = await visit.DatabaseQuestionAsync();
        await SaveAsync("empty");

        var turn = await visit.AskAsync(chinese ? "校园卡丢了怎么补办？" : "How do I get my lost campus card replaced?");
        await SaveAsync("answer-faq");
        await turn.Locator(".cite button").First.FocusAsync();
        await SaveAsync("citation");
        await visit.Page.Keyboard.PressAsync("Escape");
        await turn.Locator(".why summary").ClickAsync();
        await SaveAsync("why");
        await turn.Locator(".cite button").First.ClickAsync();
        await visit.Evidence.Locator(".cited").First.WaitForAsync();
        await SaveAsync("evidence-faq");
        await visit.Page.Keyboard.PressAsync("Escape");

        turn = await visit.AskAsync(chinese ? "通风橱玻璃窗使用时开启高度不得超过多少厘米？" : "Up to what price are book purchase proposals decided within ten working days?");
        await SaveAsync("answer-document");
        await turn.Locator(".cite button").First.ClickAsync();
        await visit.Evidence.Locator(".cited").First.WaitForAsync();
        await SaveAsync("evidence-document");
        string? document = await visit.Evidence.Locator(".facts a").First.GetAttributeAsync("href");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.AskAsync(chinese ? "火星校区的校长办公室电话是多少？" : "Who is the dean of the campus on Mars?");
        await SaveAsync("no-answer");

        await visit.AskAsync(database);
        await SaveAsync("answer-database");

        await visit.Page.GotoAsync(site.Host.Address + document);
        await SaveAsync("document");
        await visit.Page.GotoAsync(site.Host.Address + document![..document!.IndexOf('?', StringComparison.Ordinal)]);
        await SaveAsync("document-top");
        await visit.GoAsync($"/c/{Guid.CreateVersion7()}");
        await SaveAsync("missing");
        await visit.GoAsync("/");
        await visit.Field.FillAsync(string.Concat(Enumerable.Repeat(chinese ? "很长的问题。" : "A long question. ", 400)));
        await visit.Field.PressAsync("Enter");
        await visit.Page.Locator("#too-long").WaitForAsync();
        await SaveAsync("too-long");

        Task SaveAsync(string state) => SavePictureAsync(visit, state, language, theme, width);
    }

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task OnTheWay_Picture(string language, ColorScheme theme, int width)
    {
        bool chinese = language == "zh";
        bool fails = false;
        var script = new ScriptedAnswers
        {
            Answer = _ => fails ? throw new InvalidOperationException() : Streaming(chinese ? Language.Chinese : Language.English),
        };
        using var folder = new TemporaryFolder();
        var host = await PagesHost.StartAsync(folder.Path, change: script.Register);
        await using var visit = await Visit.StartAsync(site.Browser, host.Address, language, theme, width);
        await visit.GoAsync("/");
        await SaveAsync("empty-store");
        await host.Get<KnowledgeBases>().CreateAsync("campus", isSample: true, "test", CancellationToken.None);
        await host.Get<KnowledgeBases>().CreateAsync(chinese ? "图书馆" : "library", isSample: false, "test", CancellationToken.None);
        await visit.GoAsync("/");
        await SaveAsync("knowledge-bases");

        await visit.Field.FillAsync(chinese ? "通风橱玻璃窗使用时开启高度不得超过多少厘米？" : "Up to what price are book purchase proposals decided within ten working days?");
        await visit.Field.PressAsync("Enter");
        await Expect(visit.Page.Locator(".working")).ToHaveCSSAsync("opacity", "1");
        await SaveAsync("working");
        script.LetTextCome();
        await visit.Page.Locator("#turn-0 .words").WaitForAsync();
        await SaveAsync("streaming");
        await visit.Page.Locator(".composer .filled").ClickAsync();
        await visit.Page.Locator("#turn-0 .note").WaitForAsync();
        await SaveAsync("stopped");
        fails = true;
        script.LetAnswerEnd();
        await visit.AskAsync(chinese ? "借期多长？" : "For how long?");
        await SaveAsync("failed");
        await host.DisposeAsync();
        await visit.Page.Locator("#components-reconnect-modal .trying").WaitForAsync();
        await SaveAsync("reconnecting");

        Task SaveAsync(string state) => SavePictureAsync(visit, state, language, theme, width);
    }

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Rows_Picture(string language, ColorScheme theme, int width)
    {
        bool chinese = language == "zh";
        var script = new ScriptedAnswers { Answer = request => SampleRows.Of(request.Question, chinese ? Language.Chinese : Language.English) };
        script.LetAnswerEnd();
        using var folder = new TemporaryFolder();
        await using var host = await PagesHost.StartAsync(folder.Path, change: script.Register);
        await using var visit = await Visit.StartAsync(site.Browser, host.Address, language, theme, width);
        await visit.GoAsync("/");

        var turn = await visit.AskAsync(chinese ? "在读的学生一共有多少，一个数？" : "How many enrolled students are there, as one number?");
        await SaveAsync("rows-value");
        turn = await visit.AskAsync(chinese ? "每个院系在读的学生各有多少？用柱形图" : "How many enrolled students has each department, as bars?");
        await turn.Locator(".chip").Nth(1).FocusAsync();
        await SaveAsync("rows-bars");
        turn = await visit.AskAsync(chinese ? "历年学生数量的趋势" : "Number of students per year as a line");
        await SaveAsync("rows-line");
        turn = await visit.AskAsync(chinese ? "一个很长的学生名单" : "A long list of students");
        await turn.Locator(".sql summary").ClickAsync();
        await SaveAsync("rows-table");
        await turn.Locator(".sql").ScrollIntoViewIfNeededAsync();
        await SaveAsync("rows-sql");
        await visit.AskAsync(chinese ? "介绍各个院系" : "Please describe the departments");
        await SaveAsync("rows-text");
        await visit.AskAsync(chinese ? "在哪个楼，你指的是什么？" : "Which building do you mean?");
        await SaveAsync("rows-readings");
        await visit.AskAsync(chinese ? "哪些院系没有院长？" : "Which departments have no dean?");
        await SaveAsync("rows-none");

        Task SaveAsync(string state) => SavePictureAsync(visit, state, language, theme, width);
    }

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Tokens_Picture(string language, ColorScheme theme, int width)
    {
        using var folder = new TemporaryFolder();
        SampleTokenizers.Write(folder.Path);
        await using var host = await PagesHost.StartAsync(folder.Path);
        await using var visit = await Visit.StartAsync(site.Browser, host.Address, language, theme, width);
        await visit.GoAsync("/tokens");
        await SaveAsync("tokens");
        await visit.Page.Locator("#tokenizer-1").SelectOptionAsync(SampleTokenizers.Wordpieces);
        await visit.Page.Locator(".switches input").Nth(1).CheckAsync();
        await visit.Page.Locator(".token.added").First.WaitForAsync();
        await visit.Page.Locator("section").Nth(1).Locator(".token").Nth(4).HoverAsync();
        await visit.Page.EvaluateAsync("scrollTo(0, 0)");
        await SaveAsync("tokens-model");
        foreach (var steps in await visit.Page.Locator(".stages summary").AllAsync())
        {
            await steps.ClickAsync();
        }

        await visit.Page.EvaluateAsync("scrollTo(0, 0)");
        await SaveAsync("tokens-steps");

        Task SaveAsync(string state) => visit.Page.ScreenshotAsync(new() { Path = PicturePath(state, language, theme, width), FullPage = true });
    }

    private static Answer Streaming(Language language) => new(
        Guid.CreateVersion7(),
        language == Language.Chinese
            ? "本科生每人可同时借阅图书二十册，借期三十天；到期前可以续借一次，有人预约的图书不能续借。借期过后每册每天收取一角。"
            : "An undergraduate may borrow twenty books for thirty days, and renew once unless somebody waits for the book. After that a fee is due.",
        Route.Passage, 0.9, language, [], [], null, []);

    private static Task<byte[]> SavePictureAsync(Visit visit, string state, string language, ColorScheme theme, int width) => visit.Page.ScreenshotAsync(new()
    {
        Path = PicturePath(state, language, theme, width),
    });

    private static string PicturePath(string state, string language, ColorScheme theme, int width) =>
        Path.Combine(Folder, $"{state}-{language}-{(theme == ColorScheme.Dark ? "dark" : "light")}-{width}.png");
}
