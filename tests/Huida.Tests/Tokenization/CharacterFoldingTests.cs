using CsCheck;
using Huida.Tokenization;

namespace Huida.Tests.Tokenization;

public sealed class CharacterFoldingTests
{
    [Theory]
    [InlineData("ＡＢＣ１２３　％", "abc123 %")]
    [InlineData("ﬁnal Ⅳ ① ㎏ ｶﾞ", "final iv 1 kg ガ")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("don’t Wi‑Fi", "don't wi-fi")]
    [InlineData("co\u00ADoper\u200Bate\uFEFF", "cooperate")]
    [InlineData("圖書館開放時間", "图书馆开放时间")]
    [InlineData("乾坤與乾淨、乾隆", "乾坤与干净、乾隆")]
    [InlineData("一目瞭然", "一目了然")]
    [InlineData("⼀⾐", "一衣")]
    [InlineData("❤️", "❤")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("", "")]
    public void Fold_Text_MakesSpellingsEqual(string text, string expected) => Assert.Equal(expected, CharacterFolding.Fold(text).Text);

    [Fact]
    public void Fold_UnpairedSurrogates_BecomeReplacementCharacters() =>
        Assert.Equal("a\uFFFDb\uFFFD\uFFFD", CharacterFolding.Fold("a\uD800b\uDC00\uFFFE").Text);

    [Fact]
    public void ToOriginal_AfterEveryKindOfChange_PointsAtTheSource()
    {
        const string text = "㎏ cafe\u0301圖\u00AD書ﬁ";
        var folded = CharacterFolding.Fold(text);

        Assert.Equal("kg café图书fi", folded.Text);
        Assert.Equal("㎏", Source(folded, 0, 1));
        Assert.Equal("㎏", Source(folded, 1, 2));
        Assert.Equal("e\u0301", Source(folded, 6, 7));
        Assert.Equal("圖\u00AD書", Source(folded, 7, 9));
        Assert.Equal("ﬁ", Source(folded, 10, 11));
    }

    [Fact]
    public void Fold_AnyUtf16_KeepsOffsetsAscendingAndInside() => Gen.OneOf(Gen.Char, Gen.Char['\u0300', '\u036F'], Gen.Char['\uD800', '\uDFFF'], Gen.Char['\u4E00', '\u9FFF'], Gen.Char['\uFB00', '\uFFFF'])
        .Array[0, 40]
        .Select(units => new string(units))
        .Sample(AssertOffsets);

    [Fact]
    public void Fold_EveryUnitAlone_DoesNotThrow()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            AssertOffsets(((char)unit).ToString());
        }
    }

    [Fact]
    public void Fold_Twice_ChangesNothingMore()
    {
        string once = CharacterFolding.Fold("ＡＢ圖書館乾坤ﬁ①…").Text;

        Assert.Equal(once, CharacterFolding.Fold(once).Text);
    }

    private static void AssertOffsets(string text)
    {
        var folded = CharacterFolding.Fold(text);
        TextRange before = default;
        for (int i = 0; i < folded.Text.Length; i++)
        {
            var place = folded.ToOriginal(new TextRange(i, i + 1));
            Assert.True(place.Start >= before.Start && place.End >= before.End && place.Start < place.End && place.End <= text.Length);
            Assert.True(place == before || place.Start >= before.End);
            before = place;
        }
    }

    private static string Source(NormalizedText text, int start, int end) => text.ToOriginal(new TextRange(start, end)).Of(text.Original).ToString();
}
