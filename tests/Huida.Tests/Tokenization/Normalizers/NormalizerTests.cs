using System.Text;
using Huida.Tokenization;
using Huida.Tokenization.Normalizers;

namespace Huida.Tests.Tokenization.Normalizers;

/// <summary>What the steps write and where it came from. Expected places are those of the Rust library.</summary>
public sealed class NormalizerTests
{
    [Theory]
    [InlineData("e\u0301x", "éx", "0-1 2-3")]
    [InlineData("ệ\u0301", "ệ\u0301", "0-1 1-2")]
    [InlineData("e\u0301\u0344", "é\u0308\u0301", "0-1 2-3 2-3")]
    [InlineData("가\u11A8", "각", "0-1")]
    [InlineData("plain 文字", "plain 文字", "0-1 1-2 2-3 3-4 4-5 5-6 6-7 7-8")]
    public void Apply_FormC_ComposesAndKeepsTheFirstPlace(string text, string expected, string places) =>
        AssertApplied(new UnicodeNormalizer(NormalizationForm.FormC), text, expected, places);

    [Theory]
    [InlineData("É世", "e 世 ", "0-1 1-2 1-2 1-2")]
    [InlineData("a\u0000b\tc", "ab c", "0-1 2-3 3-4 4-5")]
    [InlineData("İx", "ix", "0-1 1-2")]
    [InlineData("a\u08E2", "a\u08E2", "0-1 1-2")] // format only since Unicode 9
    public void Apply_Bert_CleansAsUnicode8Knew(string text, string expected, string places) =>
        AssertApplied(new BertNormalizer(cleansText: true, separatesChinese: true, stripsAccents: true, lowersCase: true), text, expected, places);

    [Theory]
    [InlineData("ABC", "abc")]
    [InlineData("ÀẞΣ𐐀", "àßσ𐐨")]
    [InlineData("İ", "i\u0307")]
    public void Apply_CaseLowering_IsByCharacter(string text, string expected) => Assert.Equal(expected, Applied(new CaseLowering(), text).Units.ToString());

    [Theory]
    [InlineData("  a b  ", "a b")]
    [InlineData("   ", "")]
    public void Apply_Trimming_LeavesOutTheEnds(string text, string expected) => Assert.Equal(expected, Applied(new Trimming(left: true, right: true), text).Units.ToString());

    [Fact]
    public void Apply_Replacement_PlacesWhatItPutsWhereTheOldStood() => AssertApplied(new Replacement("bb", isRegex: false, "xyz"), "abbc", "axyzc", "0-1 1-3 1-3 1-3 3-4");

    private static void AssertApplied(Normalizer normalizer, string text, string expected, string places)
    {
        var applied = Applied(normalizer, text);

        Assert.Equal(expected, applied.Units.ToString());
        Assert.Equal(places, string.Join(' ', Enumerable.Range(0, applied.Length).Select(i => Shown(applied.ToOriginal(i, i + 1)))));
    }

    private static string Shown(TextRange place) => $"{place.Start}-{place.End}";

    private static WorkingText Applied(Normalizer normalizer, string text)
    {
        WorkingText working = new();
        working.Set(text, 0, tracksOffsets: true);
        normalizer.Apply(working);

        return working;
    }
}
