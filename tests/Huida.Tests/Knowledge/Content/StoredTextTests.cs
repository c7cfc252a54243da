using Huida.Knowledge.Content;


namespace Huida.Tests.Knowledge.Content;

public sealed class StoredTextTests
{
    // In the body, since an attribute cannot hold a lone surrogate.
    [Fact]
    public void Clean_OfText_ReplacesWhatCannotBeStoredOneForOne()
    {
        Assert.Equal("plain 中文 😉", StoredText.Clean("plain 中文 😉"));
        Assert.Equal("a\uFFFDb", StoredText.Clean("a\0b"));
        Assert.Equal("a\uFFFD", StoredText.Clean("a\uD83D"));
        Assert.Equal("\uFFFD\uD83D\uDE09", StoredText.Clean("\uDE09\uD83D\uDE09"));
    }

    [Theory]
    [InlineData("Where is  it？", "where is it?", true)]
    [InlineData("校园卡\n补办", "校园卡 补办", true)]
    [InlineData("校园卡补办", "校园网补办", false)]
    public void Key_OfTwoQuestions_IsTheSameButForCaseWidthAndSpace(string left, string right, bool same) =>
        Assert.Equal(same, StoredText.Key(left) == StoredText.Key(right));
}
