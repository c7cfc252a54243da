using Huida.Answering;
using Huida.Evaluation;
using Huida.Evaluation.Campus;
using Huida.Evaluation.Labels;
using Huida.TextToSql.Results;
using Huida.Tokenization;

namespace Huida.Tests.Evaluation.Campus;

public sealed class CampusFiguresTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly AskedQuestion[] Asked =
    [
        Ask(new LabelledQuestion.Faq("怎么补办校园卡？", "校园卡丢了怎么办？"), new Gold.Entry(Guid.NewGuid()), 1, null),
        Ask(new LabelledQuestion.Faq("Who opens the gate?", "Gates"), new Gold.Entry(Guid.NewGuid()), 2, MissCause.Outranked),
        Ask(new LabelledQuestion.Passage("出租车票报多少？", "zh/a.pdf", "300元", ["300元"]), new Gold.Quote(Guid.NewGuid(), [], []), 3, MissCause.NotFound),
        Ask(new LabelledQuestion.Passage("国庆值班补贴？", "zh/a.pdf", "200元", ["200元"]), new Gold.Quote(Guid.NewGuid(), [], []), 4, null),
        Ask(new LabelledQuestion.Database("有多少门课？", "SELECT 1"), new Gold.Rows(new ResultTable([], [], false), InOrder: false), 4, null),
        Ask(new LabelledQuestion.None("Is there a sauna?", IsClose: true), new Gold.NoAnswer(), 5, MissCause.Unanswerable),
        Ask(new LabelledQuestion.None("月亮有多远？", IsClose: false), new Gold.NoAnswer(), 6, null),
    ];

    [Fact]
    public void Of_Questions_CountsKindsLanguagesAndCauses()
    {
        var report = CampusFigures.Of(Part.Measure, Asked);

        Assert.Equal((7, 0.6, 0.5), (report.Count, report.Accuracy, report.Refused));
        Assert.Equal((0, 1), (report.RefusedClose, report.RefusedFar));
        Assert.Equal(new CampusKinds(new Tally(2, 1), new Tally(2, 1), new Tally(1, 1), new Tally(2, 1)), report.ByKind);
        Assert.Equal(new LanguageFigures(5, 3 / 4.0, 1), report.ByLanguage.Zh);
        Assert.Equal(new LanguageFigures(2, 0, 0), report.ByLanguage.En);
        Assert.Equal(new CampusMisses(NotFound: 1, WrongSentences: 0, Outranked: 1, OtherRoute: 0, Withheld: 0, Unanswerable: 1), report.Misses);
        Assert.Equal(new Latency(4, 6), report.Milliseconds);
        Assert.Equal(7, report.InvalidSql);
    }

    [Fact]
    public void Of_MeasuredPart_IsHeldAgainstFloors()
    {
        Assert.False(CampusFigures.Of(Part.Measure, Asked).MeetsFloors);
        Assert.True(CampusFigures.Of(Part.Measure, [Asked[0], Asked[6]]).MeetsFloors);
    }

    [Fact]
    public void Of_TuningPart_HasNoFloors() => Assert.Null(CampusFigures.Of(Part.Train, Asked).MeetsFloors);

    private static AskedQuestion Ask(LabelledQuestion label, Gold gold, double milliseconds, MissCause? cause) => new(
        new GoldQuestion(label, Today, gold),
        milliseconds,
        cause is { } missed ? new Miss(label.Question, "", Language.English, missed, label, "", Route.None, 0, [], null, []) : null,
        InvalidSql: 1);
}
