using Huida.Server.Components;
using Huida.Tokenization;
using Microsoft.AspNetCore.Http;

namespace Huida.Tests.Server.Pages;

public sealed class VisitorTests
{
    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", Language.Chinese)]
    [InlineData("en-GB,zh;q=0.4", Language.English)]
    [InlineData("de,zh;q=0.5,en;q=0.3", Language.Chinese)]
    [InlineData("de-DE", Language.English)]
    [InlineData("", Language.English)]
    public void Meet_NoCookie_FollowsTheBrowser(string accepted, Language language)
    {
        var visitor = Meet(accepted, cookies: "");

        Assert.Equal(language, visitor.Language);
        Assert.Null(visitor.Theme);
    }

    [Fact]
    public void Meet_Cookies_AreRemembered()
    {
        var visitor = Meet("zh", cookies: "huida-language=en; huida-theme=dark");

        Assert.Equal((Language.English, "dark"), (visitor.Language, visitor.Theme));
    }

    [Fact]
    public void Meet_CookiesWithOtherValues_AreIgnored()
    {
        var visitor = Meet("zh", cookies: "huida-language=xx; huida-theme=\"><script>");

        Assert.Equal((Language.Chinese, null), (visitor.Language, visitor.Theme));
    }

    private static Visitor Meet(string accepted, string cookies)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = accepted;
        context.Request.Headers.Cookie = cookies;
        var visitor = new Visitor();
        visitor.Meet(context);

        return visitor;
    }
}
