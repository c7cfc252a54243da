using Huida.Tokenization;

namespace Huida.Answering;

/// <summary>Chooses the closest questions where there is no answer.</summary>
internal static class Suggestions
{
    private const int Most = 3;

    /// <summary>A stored question that shares less than this with what was asked helps nobody.</summary>
    private const double LeastSimilarity = 0.15;

    /// <summary>Stored questions in the language of the asker, the closest first.</summary>
    public static IReadOnlyList<Suggestion> From(IEnumerable<RouteResult> results, Language language) =>
    [
        .. results.SelectMany(result => result.Candidates)
            .OfType<Candidate.Faq>()
            .Where(candidate => candidate.Match.Signals.Similarity >= LeastSimilarity)
            .Select(candidate => candidate.Match.Entry.Question)
            .Where(question => LanguageDetector.Detect(question) == language)
            .Take(Most)
            .Select(question => new Suggestion(question, Route.Faq)),
    ];
}
