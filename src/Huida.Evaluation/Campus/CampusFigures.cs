using Huida.Evaluation.Labels;
using Huida.Tokenization;

namespace Huida.Evaluation.Campus;

/// <param name="Miss">Null where the answer is right.</param>
/// <param name="InvalidSql">Queries that a database refused to run.</param>
internal sealed record AskedQuestion(GoldQuestion Question, double Milliseconds, Miss? Miss, int InvalidSql);

/// <summary>Counts what came of the questions.</summary>
internal static class CampusFigures
{
    public static CampusReport Of(Part part, IReadOnlyList<AskedQuestion> asked)
    {
        var (accuracy, refused) = Shares(asked);

        return new CampusReport(
            CampusSample.Name,
            part,
            asked.Count,
            Latency.Of(asked.Select(question => question.Milliseconds)),
            accuracy,
            refused,
            Count(question => question.Label is LabelledQuestion.None { IsClose: true }).Share,
            Count(question => question.Label is LabelledQuestion.None { IsClose: false }).Share,
            asked.Sum(question => question.InvalidSql),
            new CampusKinds(
                Count(question => question.Gold is Gold.Entry), Count(question => question.Gold is Gold.Quote), Count(question => question.Gold is Gold.Rows),
                Count(question => question.Gold is Gold.NoAnswer)),
            new CampusLanguages(In(Language.Chinese), In(Language.English)),
            new CampusMisses(
                Missed(MissCause.NotFound), Missed(MissCause.WrongSentences), Missed(MissCause.Outranked), Missed(MissCause.OtherRoute),
                Missed(MissCause.Withheld), Missed(MissCause.Unanswerable)),
            part == Part.Measure ? accuracy >= CampusReport.AccuracyFloor && refused >= CampusReport.RefusedFloor : null);

        Tally Count(Func<GoldQuestion, bool> counts) =>
            Tally.Of(asked.Where(question => counts(question.Question)).Select(question => question.Miss is null));

        int Missed(MissCause cause) => asked.Count(question => question.Miss?.Cause == cause);

        LanguageFigures In(Language language)
        {
            AskedQuestion[] spoken = [.. asked.Where(question => LanguageDetector.Detect(question.Question.Text) == language)];
            var shares = Shares(spoken);

            return new LanguageFigures(spoken.Length, shares.Accuracy, shares.Refused);
        }
    }

    private static (double Accuracy, double Refused) Shares(IReadOnlyList<AskedQuestion> asked)
    {
        var byAnswerable = asked.ToLookup(question => question.Question.Gold is not Gold.NoAnswer, question => question.Miss is null);

        return (Tally.Of(byAnswerable[true]).Share, Tally.Of(byAnswerable[false]).Share);
    }
}
