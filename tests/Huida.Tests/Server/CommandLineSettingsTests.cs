using Huida.Server.Commands;
using Huida.Server.Endpoints;
using Huida.Server.Terminal;
using Huida.Tokenization;

namespace Huida.Tests.Server;

public sealed class CommandLineSettingsTests
{
    [Fact]
    public void Split_SettingsAmongArguments_PartsThem()
    {
        var (settings, arguments) = Settings.Split(["ask", "--Huida:Answering:Threshold=0.4", "--kb=a", "why?", "--json", "--environment=Test"]);

        Assert.Equal(["--Huida:Answering:Threshold=0.4", "--environment=Test"], settings);
        Assert.Equal(["ask", "--kb=a", "why?", "--json"], arguments);
    }

    [Fact]
    public void Split_AfterTwoDashes_TakesNothing()
    {
        var (settings, arguments) = Settings.Split(["ask", "--", "--Huida:Answering:Threshold=0.4"]);

        Assert.Empty(settings);
        Assert.Equal(["ask", "--", "--Huida:Answering:Threshold=0.4"], arguments);
    }

    [Theory]
    [InlineData(null, null, "zh_CN.UTF-8", Language.Chinese)]
    [InlineData("en_US.UTF-8", null, "zh_CN.UTF-8", Language.English)]
    [InlineData("", "zh", "en_US", Language.Chinese)]
    [InlineData("C", null, "zh_CN", Language.English)]
    [InlineData(null, null, "zhuang", Language.English)]
    public void Find_ByTheEnvironment_FollowsTheMostParticularVariable(string? all, string? messages, string? lang, Language language) =>
        Assert.Equal(language, TerminalLanguage.Find(name => name switch { "LC_ALL" => all, "LC_MESSAGES" => messages, _ => lang }));

    [Theory]
    [InlineData("a.md", true)]
    [InlineData("中文/文件 1.pdf", true)]
    [InlineData("a/../b.md", false)]
    [InlineData("/a.md", false)]
    [InlineData("a\nb.md", false)]
    public void IsValid_SourcePath_IsOneBelowAFolder(string source, bool isValid) => Assert.Equal(isValid, SourcePath.IsValid(source));
}
