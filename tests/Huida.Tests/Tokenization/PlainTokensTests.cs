using CsCheck;
using Huida.Tests.Server.Pages.Browsing;
using Huida.Tokenization;
using Huida.Tokenization.Files;

namespace Huida.Tests.Tokenization;

public sealed class PlainTokensTests
{
    [Theory]
    [InlineData("图书馆，8点 opens.", "图|书|馆|，|8|点|opens|.")]
    [InlineData("abcdefghijklmnopqrst", "abcdefghijklmnop|qrst")]
    [InlineData("𠮷😀 x\u0302y", "𠮷|😀|x\u0302y")]
    [InlineData("ひら한국", "ひ|ら|한|국")]
    [InlineData(" \n\u3000", "")]
    public void Split_Text_TakesItsTokens(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', PlainTokens.Split(text).Select(token => text[token.Start..token.End])));

    [Fact]
    public void Count_AnyText_IsAtMostTheSumOfItsParts() => Gen.Select(Gen.String, Gen.Int[0, 100]).Sample((text, cut) =>
    {
        cut = Math.Min(cut, text.Length);
        int whole = PlainTokens.Count(text);

        Assert.True(whole <= PlainTokens.Count(text.AsSpan(0, cut)) + PlainTokens.Count(text.AsSpan(cut)));
        Assert.Equal(whole, PlainTokens.Split(text).Count);
        Assert.Equal(text.Count(c => !char.IsWhiteSpace(c)), PlainTokens.Split(text).Sum(token => token.Length));
    });

    [Fact]
    public void Counter_OfAModel_CountsItsTokens()
    {
        using var folder = new TemporaryFolder();
        SampleTokenizers.Write(folder.Path);
        var tokenizer = TokenizerFile.Load(Path.Combine(folder.Path, "tokenizers", SampleTokenizers.Wordpieces));

        Assert.Equal(5, tokenizer.ToCounter("wordpieces").Count("library Saturdays"));
        Assert.Equal(2, TokenCounter.Plain.Count("library Saturdays"));
    }
}
