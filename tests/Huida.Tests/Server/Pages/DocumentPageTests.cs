using System.Text.RegularExpressions;
using Dapper;
using Huida.Answering;
using Huida.Knowledge.Content;
using Huida.Storage;
using Huida.Tests.Server.Pages.Browsing;
using Huida.Tokenization;
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
        var document = await ReadAsync("图书馆借阅规则.pdf");
        string cited = document.Text.Split('\n').Last(line => line.Length > 30 && !line.Contains('|', StringComparison.Ordinal))[5..25];
        int start = document.Text.IndexOf(cited, StringComparison.Ordinal);
        await using var visit = await site.VisitAsync("zh");

        await visit.Page.GotoAsync($"{site.Host.Address}/documents/{document.Id}?revision={document.Revision}&start={start}&end={start + cited.Length}");

        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(document.Title);
        await Expect(visit.Page.Locator(".cited").First).ToBeInViewportAsync();
        await Expect(visit.Page.Locator(".cited")).ToHaveTextAsync(cited);
        await Expect(visit.Page.Locator(".page-number")).ToHaveCountAsync(document.PageStarts.Count);
    }

    [BrowserFact]
    public async Task Document_WholeText_IsShownExactly()
    {
        var document = await ReadAsync("图书馆借阅规则.pdf");
        await using var visit = await site.VisitAsync("en");

        await visit.Page.GotoAsync($"{site.Host.Address}/documents/{document.Id}");

        var shown = await visit.Page.Locator(".page > p:not(.page-number), .page td:not(:empty)").AllTextContentsAsync();
        var stored = document.Text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).SelectMany(line => line.Split(" | ")).Where(cell => cell.Length > 0);
        Assert.Equal(stored, shown);
    }

    [BrowserFact]
    public async Task Document_RevisionGone_ShowsTheCurrentOneAndWhatTheAnswerKept()
    {
        var document = await ReadAsync("图书馆借阅规则.pdf");
        await using var visit = await site.VisitAsync("zh");
        await visit.GoAsync("/");
        await visit.AskAsync("校园卡丢了怎么补办？");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/c/"));
        var conversation = Guid.Parse(visit.Page.Url[^36..]);
        await KeepTurnCitingAsync(document.Id, revision: 99, conversation);

        await visit.Page.GotoAsync($"{site.Host.Address}/documents/{document.Id}?revision=99&start=5&end=9&from={conversation}");

        await Expect(visit.Page.Locator(".note")).ToHaveTextAsync("被引用的版本已不存在，下面是当前版本。");
        await Expect(visit.Page.Locator(".kept blockquote")).ToHaveTextAsync("当时的原文");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(document.Title);
        await Expect(visit.Page.Locator(".cited")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Document_NotThere_IsNotFound()
    {
        await using var visit = await site.VisitAsync("en");

        var response = await visit.Page.GotoAsync($"{site.Host.Address}/documents/{Guid.CreateVersion7()}?start=x&end=9999999999");

        Assert.Equal(404, response!.Status);
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("This document is not here");
    }

    // As if the revision had been purged since it was cited.
    private async Task KeepTurnCitingAsync(Guid document, int revision, Guid conversation)
    {
        var database = site.Host.Get<Database>();
        string? who;
        await using (var connection = await database.OpenAsync(Cancellation))
        {
            who = await connection.QuerySingleAsync<string>("SELECT who FROM conversation WHERE id = @id", new { id = conversation.ToString() });
        }

        var citation = new Citation(CitationKind.Passage, document, revision, "rules.pdf", 1, 5, 9, "当时的原文", []);
        var answer = new Answer(Guid.CreateVersion7(), "原文 [1]", Route.Passage, 0.9, Language.Chinese, [citation], [], conversation, []);
        await database.WriteAsync(who, write => Conversations.AddAsync(write, conversation, new Scope(who, Role.Asker), "问题", answer), Cancellation);
    }

    private async Task<DocumentText> ReadAsync(string name)
    {
        var documents = site.Host.Get<Documents>();
        var found = (await documents.ListAsync(Scope.Owner, Cancellation)).Single(info => info.Source.EndsWith(name, StringComparison.Ordinal));

        return (await documents.ReadAsync(Scope.Owner, found.Id, revision: null, Cancellation))!;
    }
}
