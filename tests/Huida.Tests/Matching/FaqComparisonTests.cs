using Huida.Knowledge.Content;
using Huida.Matching;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Tests.Matching;

public sealed class FaqComparisonTests
{
    private static readonly TermAnalyzer Analyzer = new();

    private static readonly FaqEntry Parcels = new(
        Guid.CreateVersion7(), 1, Guid.CreateVersion7(), "快递可以送到宿舍楼下吗？", ["取快递在哪里", "快递站几点关门", "包裹收件地址怎么写"],
        "快递放在南苑驿站，营业到21:00。", ["快递"]);

    [Fact]
    public void With_AnotherMattersQuestion_HasLessOfTopicAndConsensusThanItsOwn()
    {
        var own = Compare("快递在哪儿取", Parcels);
        var other = Compare("宿舍几点关门", Parcels);

        Assert.True(own.Topic > other.Topic);
        Assert.True(own.Centrality > other.Centrality);
        Assert.True(own.Consensus > other.Consensus);
    }

    [Fact]
    public void With_ItsQuestionWithAParticle_IsExact()
    {
        Assert.True(Compare("请问取快递在哪里呢？", Parcels).Exact);
        Assert.False(Compare("取快递几点", Parcels).Exact);
    }

    [Fact]
    public void With_WordsOfWordingAndAnswer_CoversThemTogether()
    {
        var signals = Compare("快递站在南苑吗", Parcels);

        Assert.Equal(1, signals.WordingCoverage, precision: 6);
        Assert.InRange(signals.Similarity, 0.1, 0.9);
    }

    [Fact]
    public void With_AnswerWithoutTheKindAskedFor_DoesNotFit()
    {
        Assert.Equal(0, Compare("取快递多少钱", Parcels).KindFit);
        Assert.Equal(1, Compare("快递站几点开", Parcels).KindFit);
        Assert.Equal(0.5, Compare("快递能送上楼吗", Parcels).KindFit);
    }

    [Fact]
    public void With_LongerQuestionFoundWhole_HasTheLargerAmount() =>
        Assert.True(Compare("快递站几点关门 取包裹", Parcels).Amount > Compare("快递", Parcels).Amount);

    private static FaqSignals Compare(string question, FaqEntry entry)
    {
        var reading = new QuestionReader(Analyzer).Read(new Question(question, new DateOnly(2026, 11, 24)));

        return new FaqComparison(Analyzer, new AskedQuestion(reading, _ => 0.5), _ => 0.5).With(entry).Signals;
    }
}
