using Huida.Knowledge;
using Huida.Storage;
using Huida.Tests.Server.Pages.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Huida.Tests.Server.Pages;

[Collection(CampusSite.Collection)]
[Trait("Speed", "Slow")]
public sealed class DocumentPageTests(CampusSite site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [BrowserFact]
    public async Task Document_Range_IsHighlightedAndScrolledTo()
    {
        var document = await ReadAsync("选课与考试管理办法.md");
        int start = document.Text.Length * 3 / 4;
        string cited = document.Text[start..(start + 12)];
        await using var visit = await site.VisitAsync("zh");

        await visit.Page.GotoAsync($"{site.Host.Address}/documents/{document.Id}?revision={document.Revision}&start={start}&end={start + 12}");

        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(document.Title);
        await Expect(visit.Page.Locator(".cited").First).ToBeInViewportAsync();
        Assert.Equal(cited.Replace("\n", "", StringComparison.Ordinal), string.Concat(await visit.Page.Locator(".cited").AllTextContentsAsync()));
        await Expect(visit.Page.Locator(".page-number")).ToHaveCountAsync(document.PageStarts.Count);
    }

    [BrowserFact]
    public async Task Document_WholeText_IsShownExactly()
    {
        var document = await ReadAsync("选课与考试管理办法.md");
        await using var visit = await site.VisitAsync("en");

        await visit.Page.GotoAsync($"{site.Host.Address}/documents/{document.Id}");

        var shown = await visit.Page.Locator(".page > p:not(.page-number), .page td:not(:empty)").AllTextContentsAsync();
        var stored = document.Text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).SelectMany(line => line.Split(" | ")).Where(cell => cell.Length > 0);
        Assert.Equal(stored, shown);
    }

    [BrowserFact]
    public async Task Document_RevisionGone_SaysSoAndShowsWhatTheAnswerKept()
    {
        await using var visit = await site.VisitAsync("zh");
        await visit.GoAsync("/");
        var turn = await visit.AskAsync("通识选修课选课人数不足多少人会取消？");
        await turn.Locator(".cite button").First.ClickAsync();
        string? address = await visit.Evidence.Locator("a").First.GetAttributeAsync("href");
        string kept = string.Concat(await visit.Evidence.Locator(".cited").AllTextContentsAsync());

        // As if the cited revision had been purged since: the conversation keeps revision 1, the address is asked for another.
        await visit.Page.GotoAsync(site.Host.Address + address!.Replace("revision=1", "revision=7", StringComparison.Ordinal));

        await Expect(visit.Page.Locator(".note")).ToHaveTextAsync("被引用的版本已不存在，下面是当前版本。");
        Assert.NotEmpty(kept);
    }

    [BrowserFact]
    public async Task Document_NotThere_IsNotFound()
    {
        await using var visit = await site.VisitAsync("en");

        var response = await visit.Page.GotoAsync($"{site.Host.Address}/documents/{Guid.CreateVersion7()}?start=x&end=9999999999");

        Assert.Equal(404, response!.Status);
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("This document is not here");
    }

    private async Task<DocumentText> ReadAsync(string name)
    {
        var documents = site.Host.Get<Documents>();
        var found = (await documents.ListAsync(Scope.Owner, Cancellation)).Single(info => info.Source.EndsWith(name, StringComparison.Ordinal));

        return (await documents.ReadAsync(Scope.Owner, found.Id, revision: null, Cancellation))!;
    }
}
