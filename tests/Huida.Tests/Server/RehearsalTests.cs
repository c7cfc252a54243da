using System.Net.Http.Json;
using Huida.Answering;
using Huida.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huida.Tests.Server;

public sealed class RehearsalTests(HuidaApplication app) : IClassFixture<HuidaApplication>
{
    [Theory]
    [InlineData("校园卡丢了怎么补办？", "faq")]
    [InlineData("Who painted the Mona Lisa?", "none")]
    public async Task Ask_InTheRehearsal_IsAnsweredAndNotKept(string question, string route)
    {
        var browser = await app.BrowserWithFaqAsync();
        var conversation = app.Services.GetRequiredService<AnswerLog>().Rehearsal;

        var response = await browser.PostAsJsonAsync("/api/v1/answers", new { question, conversation }, TestContext.Current.CancellationToken);

        Assert.Equal(route, (await response.JsonAsync()).Text("route"));
        Assert.Null(await app.Services.GetRequiredService<Conversations>().FindAsync(Scope.Owner, conversation, TestContext.Current.CancellationToken));
        Assert.Empty(await app.Services.GetRequiredService<UnansweredQuestions>().ListAsync(limit: 1, TestContext.Current.CancellationToken));
    }
}
