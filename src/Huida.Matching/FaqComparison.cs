using System.Collections.Frozen;
using Huida.Knowledge.Content;
using Huida.Tokenization;

namespace Huida.Matching;

/// <summary>How a question compares with one FAQ entry: with each of its wordings, with all of them together, with its answer.</summary>
internal sealed class FaqComparison(TermAnalyzer analyzer, AskedQuestion question, Func<Term, double> rarity)
{
    /// <summary>Several wordings that agree tell more than the luck of one; entries with fewer are judged by those that they have.</summary>
    private const int AgreeingWordings = 3;

    private static readonly FrozenSet<string> Particles =
        FrozenSet.ToFrozenSet(["的", "了", "吗", "么", "呢", "吧", "啊", "呀", "请问", "a", "an", "the", "please"], StringComparer.Ordinal);

    /// <summary>The entry as a match whose margin is not known yet.</summary>
    public FaqMatch With(FaqEntry entry)
    {
        var answerWords = new EvidenceWords().Add(analyzer.Analyze(entry.Answer));
        foreach (string tag in entry.Tags)
        {
            answerWords.Add(analyzer.Analyze(tag));
        }

        double[] inAnswer = question.Subject.CreditsIn(answerWords);
        double[] anywhere = [.. inAnswer];
        double[] mean = new double[inAnswer.Length];
        double wordingCoverage = 0;
        Wording[] wordings = [.. entry.SimilarQuestions.Prepend(entry.Question).Select(Compare)];
        foreach (var wording in wordings)
        {
            double[] together = [.. inAnswer];
            for (int i = 0; i < mean.Length; i++)
            {
                together[i] = Math.Max(together[i], wording.SubjectCredits[i]);
                anywhere[i] = Math.Max(anywhere[i], together[i]);
                mean[i] += wording.SubjectCredits[i] / wordings.Length;
            }

            wordingCoverage = Math.Max(wordingCoverage, question.Subject.Share(together));
        }

        var best = wordings.MaxBy(wording => wording.IsExact ? 1 : wording.Similarity)!;
        double coverage = question.Subject.Share(anywhere);
        var signals = new FaqSignals(
            best.IsExact,
            best.Similarity,
            best.Reverse,
            wordings.Select(wording => wording.Similarity).OrderDescending().Take(AgreeingWordings).Average(),
            coverage,
            wordingCoverage,
            question.Subject.Share(mean),
            question.Subject.Most(mean),
            question.Subject.Amount(anywhere),
            question.KindFit(question.Asked.Fits(entry.Answer)),
            Margin: 0);

        return new FaqMatch(entry, best.Text, (best.IsExact ? 1 : best.Similarity) + wordingCoverage + coverage, signals);
    }

    private Wording Compare(string text)
    {
        var terms = analyzer.Analyze(text);
        var words = new EvidenceWords().Add(terms);
        var information = new QuestionInformation(terms, rarity);
        double share = question.Whole.Share(question.Whole.CreditsIn(words));
        double reverse = information.Share(information.CreditsIn(question.Words));
        double similarity = share + reverse > 0 ? 2 * share * reverse / (share + reverse) : 0;

        return new Wording(text, IsSame(question.Terms, terms), similarity, reverse, question.Subject.CreditsIn(words));
    }

    // Near-exact: the same words in the same order, whatever the case, width, script, punctuation and particles. Question words count:
    // where and when ask for different things.
    private static bool IsSame(IReadOnlyList<Term> question, IReadOnlyList<Term> wording) => Words(question).SequenceEqual(Words(wording));

    private static IEnumerable<string> Words(IReadOnlyList<Term> terms) =>
        terms.Where(term => term.Kind == TermKind.Word && !Particles.Contains(term.Text)).Select(term => term.Text);

    /// <param name="Reverse">Share of the wording's information that the question has.</param>
    private sealed record Wording(string Text, bool IsExact, double Similarity, double Reverse, double[] SubjectCredits);
}
