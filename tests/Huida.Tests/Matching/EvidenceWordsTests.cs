using Huida.Matching;
using Huida.Tokenization;

namespace Huida.Tests.Matching;

public sealed class EvidenceWordsTests
{
    private static readonly TermAnalyzer Analyzer = new();

    [Theory]
    [InlineData("图书馆的书可以借30天", "图书馆", 1)]
    [InlineData("books are lent for 30 days", "30", 1)]
    [InlineData("books are lent for 30 days", "card", 0)]
    [InlineData("校园卡遗失后", "宿舍", 0)]
    public void Credit_WordThereOrNot_IsWholeOrNothing(string evidence, string word, double expected) =>
        Assert.Equal(expected, Words(evidence).Credit(word));

    [Theory]
    [InlineData("校园卡遗失后", "丢失")]
    [InlineData("ask for reimbursement of travel", "reimburse")]
    public void Credit_SomethingNear_IsAPart(string evidence, string word) =>
        Assert.InRange(Words(evidence).Credit(word), 0.2, 0.9);

    [Fact]
    public void Credit_SameCharactersCutOtherwise_IsWhole() =>
        Assert.Equal(1, Words("研究生院办公室").Credit("院办"));

    private static EvidenceWords Words(string text) => new EvidenceWords().Add(Analyzer.Analyze(text));
}
