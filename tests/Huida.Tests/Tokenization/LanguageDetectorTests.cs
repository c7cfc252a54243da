using Huida.Tokenization;

namespace Huida.Tests.Tokenization;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("图书馆几点关门？", Language.Chinese)]
    [InlineData("如何配置Kubernetes Deployment的Autoscaling？", Language.Chinese)]
    [InlineData("VPN怎么用", Language.Chinese)]
    [InlineData("圖書館", Language.Chinese)]
    [InlineData("？！。", Language.Chinese)]
    [InlineData("When does the library close?", Language.English)]
    [InlineData("What does 统一身份认证 mean?", Language.English)]
    [InlineData("Where is 东湖 library", Language.English)]
    [InlineData("WiFi", Language.English)]
    [InlineData("", Language.English)]
    [InlineData("12345 ?!", Language.English)]
    [InlineData("🙂", Language.English)]
    public void Detect_Text_TellsTheLanguage(string text, Language expected) => Assert.Equal(expected, LanguageDetector.Detect(text));
}
