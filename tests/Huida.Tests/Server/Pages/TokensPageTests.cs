using Huida.Server.Api;
using Huida.Server.Components.Tokens;
using Huida.Tests.Server.Pages.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Huida.Tests.Server.Pages;

[Collection(CampusSite.Collection)]
[Trait("Speed", "Slow")]
public sealed class TokensPageTests(CampusSite site) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private PagesHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        SampleTokenizers.Write(_folder.Path);
        _host = await PagesHost.StartAsync(_folder.Path);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [BrowserFact]
    public async Task Typing_ShowsTheTokensOnBothSidesAtOnceAndKeepsThemInTheAddress()
    {
        await using var visit = await GoAsync("/");
        await visit.Page.Locator(".bar a[href='/tokens']").ClickAsync();
        await visit.ReadyAsync();

        await visit.Page.Locator("#text").FillAsync("图书馆 libraries");

        await Expect(Side(visit, 0).Locator(".token")).ToHaveTextAsync(["图书馆", "libraries"]);
        await Expect(Side(visit, 0).Locator(".counts")).ToContainTextAsync("2 tokens");
        await Expect(Side(visit, 0).Locator(".counts")).ToContainTextAsync("13 characters");
        await Expect(Side(visit, 1).Locator("tbody tr td:first-child")).ToHaveTextAsync(["图书馆", "图书", "书馆", "library"]);
        await visit.Page.ReloadAsync();
        await visit.ReadyAsync();
        await Expect(visit.Page.Locator("#text")).ToHaveValueAsync("图书馆 libraries");
        await Expect(Side(visit, 0).Locator(".token")).ToHaveTextAsync(["图书馆", "libraries"]);
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task Model_UnknownAndAddedTokens_AreMarkedAndEveryStepIsShown()
    {
        await using var visit = await GoAsync("/tokens?text=lib%20龘&by=wordpieces&and=");

        await visit.Page.Locator(".switches input").Nth(1).CheckAsync();
        await Side(visit, 0).Locator(".stages summary").ClickAsync();

        await Expect(Side(visit, 0).Locator(".token")).ToHaveTextAsync(["[CLS]", "lib", "龘", "[SEP]"]);
        await Expect(Side(visit, 0).Locator(".token.unknown")).ToHaveTextAsync("龘");
        await Expect(Side(visit, 0).Locator(".unknown-count")).ToHaveTextAsync("1 unknown");
        await Expect(Side(visit, 0).Locator("tbody tr").Nth(1).Locator("td")).ToHaveTextAsync(["lib", "8", "lib", "0–3"]);
        await Expect(Side(visit, 0).Locator(".stages h3")).ToHaveTextAsync(["Normalized", "Words", "Tokens", "With the model’s special tokens", "Back to text"]);
        await Expect(Side(visit, 0).Locator(".stages li").Nth(1).Locator("code")).ToHaveTextAsync(["lib", "龘"]);
        await Expect(visit.Page.Locator("section")).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task Hover_LightsUpTheSamePlaceOnBothSidesAndSaysWhatItIs()
    {
        await using var visit = await GoAsync("/tokens?text=图书馆&by=words&and=wordpieces");

        await Side(visit, 1).Locator(".token").Nth(1).HoverAsync();

        await Expect(Side(visit, 1).Locator("[data-readout]")).ToHaveTextAsync("书 · id 18 · at 1–2");
        await Expect(Side(visit, 0).Locator(".token.lit")).ToHaveTextAsync("图书馆");
        await Expect(Side(visit, 1).Locator("tr.lit")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task BrokenFile_IsNamedWithItsReasonAndCannotBeChosen()
    {
        await using var visit = await GoAsync("/tokens?by=broken.json");

        await Expect(visit.Page.Locator(".note")).ToContainTextAsync("broken.json: $.model is missing");
        await Expect(visit.Page.Locator("#tokenizer-0")).ToHaveValueAsync("words");
        await Expect(visit.Page.Locator("#tokenizer-0 option")).ToContainTextAsync([SampleTokenizers.Wordpieces]);
    }

    [BrowserFact]
    public async Task LongText_IsDrawnInPartAndSaysSo()
    {
        await using var visit = await GoAsync("/tokens?by=characters&and=");

        await visit.Page.Locator("#text").FillAsync(new string('图', 5000));

        await Expect(Side(visit, 0).Locator(".counts")).ToContainTextAsync("5,000 tokens");
        await Expect(Side(visit, 0).Locator(".token")).ToHaveCountAsync(1000);
        await Side(visit, 0).Locator("button.act").ClickAsync();
        await Expect(Side(visit, 0).Locator("tbody tr")).ToHaveCountAsync(1000);
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("This page takes 5,000 characters");
    }

    [BrowserFact]
    public async Task Phone_NothingScrollsSideways()
    {
        await using var visit = await Visit.StartAsync(site.Browser, _host.Address, "en", width: 360);
        await visit.GoAsync($"/tokens?by=wordpieces&text={new string('x', 400)}");

        Assert.False(await visit.ScrollsSidewaysAsync());
    }

    [Fact]
    public void Pieces_BytesOfOneCharacterAndGaps_AreDrawnOnceAndInOrder()
    {
        TokenJson[] tokens = [Token(1, "a", 0, 1), Token(2, "ĠåĽ", 2, 4), Token(3, "§", 3, 4), Token(4, "[SEP]", 0, 0)];

        var pieces = TokenPiece.Of("a  囧!", tokens).ToList();

        Assert.Equal([("", "a", true), (" ", " 囧", true), ("", "§", false), ("", "[SEP]", false)], pieces.Select(piece => (piece.Before, piece.Text, piece.HasOwnText)));
        Assert.Equal("!", TokenPiece.After("a  囧!", tokens));

        static TokenJson Token(int id, string token, int start, int end) => new(id, token, start, end, TokenOriginJson.Text);
    }

    private static ILocator Side(Visit visit, int side) => visit.Page.Locator("section").Nth(side);

    private async Task<Visit> GoAsync(string path)
    {
        var visit = await Visit.StartAsync(site.Browser, _host.Address);
        await visit.GoAsync(path);

        return visit;
    }
}
