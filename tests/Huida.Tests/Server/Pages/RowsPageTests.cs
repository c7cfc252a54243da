using Huida.Answering;
using Huida.Tests.Server.Pages.Browsing;
using Huida.Tokenization;
using static Microsoft.Playwright.Assertions;

namespace Huida.Tests.Server.Pages;

/// <summary>A database's answer on the page, with scripted rows.</summary>
[Collection(CampusSite.Collection)]
[Trait("Speed", "Slow")]
public sealed class RowsPageTests(CampusSite site) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<AskRequest> _asked = [];
    private PagesHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        var script = new ScriptedAnswers
        {
            Answer = request =>
            {
                _asked.Add(request);
                return SampleRows.Of(request.Choice is null ? request.Question : "one", Language.English);
            },
        };
        script.LetAnswerEnd();
        _host = await PagesHost.StartAsync(_folder.Path, change: script.Register);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [BrowserFact]
    public async Task OneValue_IsShownBigAboveItsSentence()
    {
        await using var visit = await GoAsync();

        var turn = await visit.AskAsync("How many students are there, one number?");

        await Expect(turn.Locator(".big")).ToHaveTextAsync("3,180");
        await Expect(turn.Locator(".words")).ToHaveTextAsync("The number of students with at least one enrollment is 3,180.");
        await Expect(turn.Locator("table")).ToHaveCountAsync(0);
        await Expect(turn.Locator(".about")).ToContainTextAsync("From the database campus");
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task Chip_HoveredOrFocused_LightsUpItsWordsOfTheQuestion()
    {
        await using var visit = await GoAsync();
        var turn = await visit.AskAsync("How many enrolled students in bars by department?");

        await turn.Locator(".chip").First.HoverAsync();
        await Expect(turn.Locator(".said.lit")).ToHaveTextAsync("students");
        await turn.Locator(".chip").Nth(2).FocusAsync();
        await visit.Page.Mouse.MoveAsync(0, 0);

        await Expect(turn.Locator(".said.lit")).ToHaveTextAsync("department");
        await Expect(turn.Locator(".question")).ToHaveTextAsync("How many enrolled students in bars by department?");
    }

    [BrowserFact]
    public async Task Chart_SwitchedToTheTable_ShowsTheRowsAndSorts()
    {
        await using var visit = await GoAsync();
        var turn = await visit.AskAsync("Students as bars");
        await Expect(turn.Locator(".bars li")).ToHaveCountAsync(6);

        await turn.Locator(".views button").Nth(1).ClickAsync();
        await Expect(turn.Locator("tbody tr")).ToHaveCountAsync(6);
        var figures = turn.Locator("th button").Nth(1);
        await figures.ClickAsync();
        await Expect(turn.Locator("tbody td").Nth(1)).ToHaveTextAsync("72");
        await Expect(turn.Locator("th").Nth(1)).ToHaveAttributeAsync("aria-sort", "ascending");
        await figures.ClickAsync();

        await Expect(turn.Locator("tbody td").Nth(1)).ToHaveTextAsync("1,204");
        await Expect(turn.Locator("th").Nth(1)).ToHaveAttributeAsync("aria-sort", "descending");
    }

    [BrowserFact]
    public async Task LongTable_DrawsWhatIsVisibleAndSaysHowManyThereAre()
    {
        await using var visit = await GoAsync();
        var turn = await visit.AskAsync("A long list of students");
        await Expect(turn.Locator(".rows-bar")).ToContainTextAsync("the first 1,000 of 3,180 rows");
        var rows = turn.Locator("tbody tr[aria-rowindex]");
        Assert.InRange(await rows.CountAsync(), 20, 100);

        await turn.Locator(".rows").EvaluateAsync("box => box.scrollTop = box.scrollHeight");

        await Expect(turn.Locator("tbody")).ToContainTextAsync("Student 0999");
        Assert.InRange(await rows.CountAsync(), 20, 100);
        double height = await turn.Locator("table").EvaluateAsync<double>("table => table.getBoundingClientRect().height");
        Assert.InRange(height, 1000 * 33, 1002 * 36);
        Assert.Empty(visit.Faults); // the page's policy allows no inline style
    }

    [BrowserFact]
    public async Task LongCell_IsClampedAndItsTitleHasAllOfIt()
    {
        await using var visit = await GoAsync();
        var turn = await visit.AskAsync("Please describe the departments");

        var cell = turn.Locator(".clamped");

        await Expect(cell).ToHaveCountAsync(1);
        Assert.InRange((await cell.BoundingBoxAsync())!.Height, 40, 80);
        Assert.Equal(await cell.TextContentAsync(), await cell.GetAttributeAsync("title"));
    }

    [BrowserFact]
    public async Task CopyTable_PutsTabbedRowsOnTheClipboard()
    {
        await using var visit = await GoAsync();
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var turn = await visit.AskAsync("Students as bars");

        await turn.Locator(".rows-bar [data-copy]").ClickAsync();

        await Expect(turn.Locator(".rows-bar [data-copy]")).ToHaveTextAsync("Copied");
        string copied = await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("department name\tnumber of students\r\nSchool of Computing\t1204", copied.ReplaceLineEndings("\r\n"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Readings_OneChosen_IsAskedWithTheChoice()
    {
        await using var visit = await GoAsync();
        var turn = await visit.AskAsync("What do you mean?");
        await Expect(turn.Locator(".choices button").Nth(1)).ToContainTextAsync("1,204 rows");

        await turn.Locator(".choices button").Nth(1).ClickAsync();

        await Expect(visit.Page.Locator("#turn-1 .big")).ToHaveTextAsync("3,180");
        Assert.Equal(("What do you mean?", "second"), (_asked[^1].Question, _asked[^1].Choice));
    }

    [BrowserFact]
    public async Task Sql_Unfolded_IsColouredAndWhole()
    {
        await using var visit = await GoAsync();
        var turn = await visit.AskAsync("Students as bars");

        await turn.Locator(".sql summary").ClickAsync();

        await Expect(turn.Locator(".sql .keyword").First).ToHaveTextAsync("SELECT");
        await Expect(turn.Locator(".sql code")).ToContainTextAsync("JOIN \"students\" ON \"students\".\"department_id\" = \"departments\".\"id\"\nWHERE");
    }

    [BrowserFact]
    public async Task Phone_EveryKind_NothingScrollsSideways()
    {
        await using var visit = await Visit.StartAsync(site.Browser, _host.Address, "en", width: 390);
        await visit.GoAsync("/");
        foreach (string question in new[] { "one", "bars", "line", "long", "describe", "mean", "nothing" })
        {
            var turn = await visit.AskAsync(question);
            if (await turn.Locator(".sql summary").CountAsync() > 0)
            {
                await turn.Locator(".sql summary").ClickAsync();
            }

            Assert.False(await visit.ScrollsSidewaysAsync(), question);
        }
    }

    private async Task<Visit> GoAsync()
    {
        var visit = await Visit.StartAsync(site.Browser, _host.Address);
        await visit.GoAsync("/");

        return visit;
    }
}
