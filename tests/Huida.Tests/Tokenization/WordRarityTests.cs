using Huida.Tokenization;

namespace Huida.Tests.Tokenization;

public sealed class WordRarityTests
{
    [Theory]
    [InlineData("学校", "游泳馆")]
    [InlineData("突然", "比特币")]
    [InlineData("day", "scholarship")]
    [InlineData("sudden", "sourdough")]
    public void Of_CommonAndRareWord_TellsThemApart(string common, string rare) =>
        Assert.True(WordRarity.Of(common) < WordRarity.Of(rare), $"{WordRarity.Of(common)} against {WordRarity.Of(rare)}");

    [Theory]
    [InlineData("鿕鿖")]
    [InlineData("xqzzyv")]
    [InlineData("2026")]
    public void Of_WordThatNoLexiconHas_IsOne(string word) => Assert.Equal(1, WordRarity.Of(word));
}
