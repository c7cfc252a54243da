using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Huida.Tests.Server.Pages.Browsing;
using Microsoft.Playwright;

namespace Huida.Tests.Server.Pages;

/// <summary>Zero serious findings by axe on every page and state, in both themes.</summary>
[Collection(CampusSite.Collection)]
[Trait("Speed", "Slow")]
public sealed class AccessibilityTests(CampusSite site)
{
    [BrowserTheory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    [InlineData("zh", ColorScheme.Light)]
    [InlineData("zh", ColorScheme.Dark)]
    public async Task Pages_EveryState_HaveNoSeriousFinding(string language, ColorScheme theme)
    {
        await using var visit = await site.VisitAsync(language, theme);
        await visit.GoAsync("/");
        List<string> findings = [.. await FindAsync(visit, "empty")];
        var turn = await visit.AskAsync(language == "zh" ? "校园卡丢了怎么补办？" : "How do I get my lost campus card replaced?");
        await turn.Locator(".why summary").ClickAsync();
        await turn.Locator(".cite button").First.HoverAsync();
        findings.AddRange(await FindAsync(visit, "answer"));
        await visit.AskAsync(language == "zh" ? "通识选修课选课人数不足多少人会取消？" : "Up to what price are book purchase proposals decided within ten working days?");
        await visit.Page.Locator("#turn-1 .cite button").First.ClickAsync();
        await visit.Evidence.Locator(".cited").First.WaitForAsync();
        findings.AddRange(await FindAsync(visit, "evidence"));
        await visit.Evidence.Locator("a").First.ClickAsync();
        await visit.Page.Locator(".document").WaitForAsync();
        findings.AddRange(await FindAsync(visit, "document"));
        await visit.GoAsync("/");
        turn = await visit.AskAsync(await visit.DatabaseQuestionAsync());
        await turn.Locator(".sql summary").ClickAsync();
        findings.AddRange(await FindAsync(visit, "chart"));
        await turn.Locator(".views button").Nth(1).ClickAsync();
        await turn.Locator(".rows").WaitForAsync();
        findings.AddRange(await FindAsync(visit, "table"));
        await visit.GoAsync("/c/" + Guid.CreateVersion7());
        findings.AddRange(await FindAsync(visit, "missing"));

        await visit.GoAsync("/tokens");
        await visit.Page.Locator(".stages summary").First.ClickAsync();
        findings.AddRange(await FindAsync(visit, "tokens"));

        Assert.Empty(findings);
    }

    private static async Task<IEnumerable<string>> FindAsync(Visit visit, string state)
    {
        var result = await visit.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });

        return result.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .SelectMany(violation => violation.Nodes.Select(node => $"{state}: {violation.Id} {node.Html}"));
    }
}
