using Microsoft.Playwright;

namespace Huida.Tests.Server.Pages.Browsing;

/// <summary>A browser window at a site. Keeps what should not happen: errors of the page, and requests that leave the host.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly string _address;
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    private Visit(string address, IBrowserContext context, IPage page)
    {
        _address = address;
        _context = context;
        Page = page;
        page.PageError += (_, error) => _faults.Add(error);
        page.Console += (_, message) => _faults.AddRange(message.Type == "error" ? [message.Text] : []);
        page.Request += (_, request) => _faults.AddRange(request.Url.StartsWith(address, StringComparison.Ordinal) ? [] : [request.Url]);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Faults => _faults;

    public ILocator Field => Page.Locator("#question");

    public ILocator Evidence => Page.Locator(".evidence");

    public static async Task<Visit> StartAsync(IBrowser browser, string address, string language = "en", ColorScheme theme = ColorScheme.Light, int width = 1440)
    {
        var context = await browser.NewContextAsync(new()
        {
            Locale = language == "zh" ? "zh-CN" : "en-US",
            ColorScheme = theme,
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            HasTouch = width < 600,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(10_000);

        return new Visit(address, context, await context.NewPageAsync());
    }

    /// <summary>Opens a page and waits until it answers to clicks.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(_address + path);
        await ReadyAsync();
    }

    public Task ReadyAsync() => Page.Locator("html[data-ready]").WaitForAsync();

    /// <summary>What the first page offers to ask the database, first of all something to be drawn.</summary>
    public Task<string> DatabaseQuestionAsync() => Page.Locator(".samples button").Nth(4).InnerTextAsync();

    /// <summary>Asks and waits for the end of the answer.</summary>
    public async Task<ILocator> AskAsync(string question)
    {
        int turns = await Page.Locator(".turn").CountAsync();
        await Field.FillAsync(question);
        await Field.PressAsync("Enter");
        var turn = Page.Locator($"#turn-{turns}");
        await turn.Locator("[aria-busy=false]").WaitForAsync();

        return turn;
    }

    public async Task<bool> ScrollsSidewaysAsync() =>
        await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
