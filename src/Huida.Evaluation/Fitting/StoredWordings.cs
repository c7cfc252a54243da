using Huida.Answering;
using Huida.Knowledge.Content;
using Huida.Knowledge.Indexing;
using Huida.Matching;
using Huida.Storage;
using Huida.Understanding;

namespace Huida.Evaluation.Fitting;

/// <summary>
/// What the FAQ tells about itself. Every wording of an entry is asked as if it were not stored: its entry then is right, found by the
/// other wordings alone; and once more as if the entry were not there at all: whatever comes closest is wrong, and nearly right.
/// </summary>
public sealed class StoredWordings(FaqEntries entries, LexicalIndex index, QuestionReader reader, FaqMatcher matcher)
{
    /// <summary>Wordings beyond these would teach nothing new; of a larger FAQ every so manieth entry is asked.</summary>
    private const int Most = 2_000;

    internal async Task<IReadOnlyList<Observation>> ObserveAsync(DateOnly today, Scope scope, CancellationToken cancellationToken)
    {
        FaqEntry[] stored = [.. (await entries.ListAsync(scope, cancellationToken)).Where(entry => entry.SimilarQuestions.Count > 0)];
        int step = 1 + (stored.Sum(entry => entry.SimilarQuestions.Count + 1) / Most);
        using var snapshot = index.OpenSnapshot();
        var observed = new List<Observation>();
        foreach (var entry in stored.Where((_, position) => position % step == 0))
        {
            string[] wordings = [.. entry.SimilarQuestions.Prepend(entry.Question)];
            for (int asked = 0; asked < wordings.Length; asked++)
            {
                var reading = reader.Read(new Question(wordings[asked], today));
                string[] others = [.. wordings.Where((_, position) => position != asked)];
                var without = entry with { Question = others[0], SimilarQuestions = others[1..] };
                observed.AddRange(Best(reading, seen => seen.Id == entry.Id ? without : seen));
                observed.AddRange(Best(reading, seen => seen.Id == entry.Id ? null : seen));
            }

            IEnumerable<Observation> Best(Reading reading, Func<FaqEntry, FaqEntry?> seen) =>
                matcher.Match(reading, snapshot, scope, seen, cancellationToken)
                    .Take(1)
                    .Where(match => !match.Signals.Exact)
                    .Select(match => new Observation(Route.Faq, new Candidate.Faq(match).Signals, match.Entry.Id == entry.Id, IsSample: true));
        }

        return observed;
    }
}
