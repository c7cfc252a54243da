using System.Diagnostics;
using System.Globalization;
using System.Text;
using Huida.Answering;
using Huida.Knowledge.Indexing;
using Huida.Knowledge.Ingesting;
using Huida.Matching;
using Huida.Storage;
using Huida.Understanding;

namespace Huida.Evaluation.Retrieval;

/// <summary>
/// Ingests every paragraph of a public set as a document of its own, asks the passage route each question, and counts at which rank the
/// question's paragraph comes. A paragraph ranks where the best of its passages does.
/// </summary>
public static class RetrievalSuite
{
    private const int WarmUp = 20;

    private static readonly DateOnly Today = new(2026, 1, 1); // no question of these sets depends on it

    public static async Task<RetrievalOutcome> RunAsync(RetrievalSet set, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        await using var host = await EvaluationHost.OpenAsync(cancellationToken);
        await host.IngestAsync(set.Name, [.. set.Paragraphs.Select(ToFile)], progress, cancellationToken);

        bool hasUnanswerable = set.Questions.Any(question => !question.IsAnswerable);
        var asked = Ask(host, set, progress, cancellationToken);
        var answerable = asked.FindAll(answer => answer.Question.IsAnswerable);
        var figures = RankFigures.Of([.. answerable.Select(answer => answer.Rank)]);

        var report = new RetrievalReport(
            set.Name,
            set.Part,
            answerable.Count,
            set.Paragraphs.Count,
            Latency.Of(asked.Select(answer => answer.Milliseconds)),
            figures.RecallAt1,
            figures.MrrAt10,
            AskBaseline(set),
            hasUnanswerable
                ? RiskCoverage.Of([.. asked.Select(answer => (answer.Confidence, answer.Question.IsAnswerable && answer.Rank == 1))])
                : null);

        return new RetrievalOutcome(report, [.. answerable.Where(answer => answer.Rank != 1).Select(answer => ToMiss(answer, set))]);
    }

    private static List<AskedQuestion> Ask(
        EvaluationHost host, RetrievalSet set, IProgress<EvaluationProgress>? progress, CancellationToken cancellationToken)
    {
        var reader = host.Get<QuestionReader>();
        var matcher = host.Get<PassageMatcher>();
        using var snapshot = host.Get<LexicalIndex>().OpenSnapshot();
        foreach (var question in set.Questions.Take(WarmUp))
        {
            Match(question);
        }

        var asked = new List<AskedQuestion>(set.Questions.Count);
        foreach (var question in set.Questions)
        {
            long started = Stopwatch.GetTimestamp();
            var matches = Match(question);
            double milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            double confidence = matches.Count == 0 ? 0 : Calibration.Shipped.Passage.Probability(new Candidate.Passage(matches[0]).Signals);
            asked.Add(new AskedQuestion(question, RankOf(question.Paragraph, matches), confidence, milliseconds, matches));
            progress?.Report(new EvaluationProgress(EvaluationStage.Asking, asked.Count, set.Questions.Count));
        }

        return asked;

        IReadOnlyList<PassageMatch> Match(RetrievalQuestion question) =>
            matcher.Match(reader.Read(new Question(question.Text, Today)), snapshot, Scope.Owner, cancellationToken);
    }

    private static int? RankOf(int paragraph, IReadOnlyList<PassageMatch> matches)
    {
        int index = matches.Select(match => match.Passage.Source).Distinct().ToList().IndexOf(SourceOf(paragraph));

        return index < 0 ? null : index + 1;
    }

    private static RankFigures AskBaseline(RetrievalSet set)
    {
        var baseline = new PlainBm25(set.Paragraphs);

        return RankFigures.Of(
        [
            .. set.Questions.Where(question => question.IsAnswerable).Select(question =>
            {
                var found = baseline.Find(question.Text, limit: 10);
                int index = found.ToList().FindIndex(hit => hit.Paragraph == question.Paragraph);

                return index < 0 ? null : (int?)(index + 1);
            }),
        ]);
    }

    private static RetrievalMiss ToMiss(AskedQuestion asked, RetrievalSet set)
    {
        string gold = SourceOf(asked.Question.Paragraph);

        return new RetrievalMiss(
            asked.Question.Text,
            asked.Rank,
            asked.Confidence,
            set.Paragraphs[asked.Question.Paragraph],
            [
                .. asked.Matches.Select(match => new RetrievalCandidate(
                    match.Passage.Source == gold, match.Score, match.Signals, match.WindowText(), match.Passage.Text)),
            ]);
    }

    private static SourceFile ToFile(string paragraph, int index)
    {
        byte[] content = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(paragraph)]; // the mark saves the reader from guessing

        return new SourceFile(SourceOf(index), content.Length, _ => Task.FromResult<Stream>(new MemoryStream(content, writable: false)));
    }

    // A name of letters and a padded number, so that no number in a question meets it as a title.
    private static string SourceOf(int paragraph) => string.Create(CultureInfo.InvariantCulture, $"p{paragraph:D6}.txt");

    private sealed record AskedQuestion(RetrievalQuestion Question, int? Rank, double Confidence, double Milliseconds, IReadOnlyList<PassageMatch> Matches);
}
