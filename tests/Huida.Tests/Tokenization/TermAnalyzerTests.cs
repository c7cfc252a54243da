using CsCheck;
using Huida.Tokenization;

namespace Huida.Tests.Tokenization;

public sealed class TermAnalyzerTests
{
    private readonly TermAnalyzer _analyzer = new();

    [Theory]
    [InlineData("宿舍几点关门？", "宿舍 W, 宿舍 B, 舍几 B, 几点 W, 几点 B, 点关 B, 关门 W, 关门 B")]
    [InlineData("圖書館在哪裡", "图书馆 W, 图书 B, 书馆 B, 馆在 B, 在 w, 在哪 b, 哪里 w, 哪里 b")]
    [InlineData("How do I apply for parking?", "how w, do w, i w, apply W, for w, park W")]
    [InlineData("The fees were 1,000.00 yuan", "the w, fee W, were w, 1000 W, yuan W")]
    [InlineData("２０ＧＢ Wi‑Fi", "20 W, gb W, wifi W")]
    [InlineData("B-203室", "b203 W, 室 W")]
    [InlineData("", "")]
    [InlineData("？！…🙂", "")]
    public void Analyze_Text_GivesTermsInOrder(string text, string expected)
    {
        var terms = _analyzer.Analyze(text);

        Assert.Equal(expected, string.Join(", ", terms.Select(term => $"{term.Text} {Mark(term)}")));
    }

    [Fact]
    public void Analyze_FoldedText_PointsIntoTheOriginal()
    {
        const string text = "ﬁnd　ＷｉＦｉ：圖書館";

        var terms = _analyzer.Analyze(text);

        Assert.Equal(["ﬁnd", "ＷｉＦｉ", "圖書館", "圖書", "書館"], terms.Select(term => text[term.Start..term.End]));
    }

    [Fact]
    public void Analyze_AnyUtf16_StaysInTheTextAndAscends() => Gen.OneOf(Gen.Char, Gen.Char['\u4E00', '\u9FFF'], Gen.Char[' ', '~'], Gen.Char['\uD800', '\uDFFF'])
        .Array[0, 60]
        .Select(units => new string(units))
        .Sample(text =>
        {
            int before = 0;
            foreach (var term in _analyzer.Analyze(text))
            {
                Assert.InRange(term.Start, before, text.Length);
                Assert.InRange(term.End, term.Start + 1, text.Length);
                before = term.Start;
            }
        });

    [Fact]
    public void Fingerprint_TwoAnalyzers_IsTheSame()
    {
        Assert.Equal(new TermAnalyzer().Fingerprint, _analyzer.Fingerprint);
        Assert.Equal(16, _analyzer.Fingerprint.Length);
    }

    private static string Mark(Term term) => term.Kind == TermKind.Word ? (term.IsFunctionWord ? "w" : "W") : term.IsFunctionWord ? "b" : "B";
}
