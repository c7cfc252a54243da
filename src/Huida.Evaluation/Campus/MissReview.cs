using System.Diagnostics;
using Huida.Answering;
using Huida.Evaluation.Labels;
using Huida.Storage;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Evaluation.Campus;

/// <summary>Asks the routes once more and looks where the right candidate went.</summary>
internal sealed class MissReview(QuestionReader reader, Routes routes, AnswerDrafting drafting, Calibration calibration)
{
    public async Task<Miss> ReviewAsync(GoldQuestion question, Answer answer, Scope scope, CancellationToken cancellationToken)
    {
        var reading = reader.Read(new Question(question.Text, question.Today));
        var results = await routes.AskAsync(reading, choice: null, scope, cancellationToken);
        MissCandidate[] candidates =
        [
            .. results.SelectMany(result => result.Candidates.Select((candidate, index) => Review(candidate, index + 1, question, reading, answer.Language))),
        ];
        int? goldRank = candidates.FirstOrDefault(candidate => candidate.IsRight)?.Rank;

        return new Miss(
            question.Text, KindOf(question.Gold), answer.Language, CauseOf(question.Gold, answer.Route, candidates, goldRank), question.Label,
            answer.Text, answer.Route, answer.Confidence, answer.Citations, goldRank, candidates);
    }

    private MissCandidate Review(Candidate candidate, int rank, GoldQuestion question, Reading reading, Language language)
    {
        var draft = drafting.Draft(candidate, reading, language);
        bool isRight = Judge.IsRight(question.Gold, candidate.Route, draft.Text, [draft.Citation], draft.Rows);
        double confidence = calibration.Confidence(candidate);

        return candidate switch
        {
            Candidate.Faq(var match) => new MissCandidate(
                Route.Faq, rank, confidence, isRight, HoldsQuote: false, match.Entry.Question, match.Wording, match.Score, match.Signals),
            Candidate.Passage(var match) => new MissCandidate(
                Route.Passage, rank, confidence, isRight, Holds(match, question.Gold), $"{match.Passage.Source} > {match.Passage.HeadingPath}",
                match.WindowText(), match.Score, match.Signals),
            Candidate.Rows(var match) => new MissCandidate(
                candidate.Route, rank, confidence, isRight, HoldsQuote: false, match.Say(language).Text, match.ShownSql, confidence, match.Signals),
            _ => throw new UnreachableException(),
        };
    }

    private static bool Holds(Matching.PassageMatch match, Gold gold) =>
        gold is Gold.Quote quote
        && match.Passage.Document == quote.Document
        && quote.Ranges.Any(new TextRange(match.Passage.Start, match.Passage.End).Overlaps);

    private static MissCause CauseOf(Gold gold, Route route, MissCandidate[] candidates, int? goldRank) => goldRank switch
    {
        _ when gold is Gold.NoAnswer => MissCause.Unanswerable,
        null => candidates.Any(candidate => candidate.HoldsQuote) ? MissCause.WrongSentences : MissCause.NotFound,
        > 1 => MissCause.Outranked,
        _ => route == Route.None ? MissCause.Withheld : MissCause.OtherRoute,
    };

    private static string KindOf(Gold gold) => gold switch
    {
        Gold.Entry => "faq",
        Gold.Quote => "passage",
        Gold.Rows => "database",
        _ => "none",
    };
}
