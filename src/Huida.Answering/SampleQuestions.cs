using Huida.Knowledge;
using Huida.Storage;
using Huida.Tokenization;

namespace Huida.Answering;

/// <summary>Questions to start with: the stored questions of what the asker may see, in a language, spread over the whole list.</summary>
public sealed class SampleQuestions(FaqEntries faqEntries)
{
    /// <summary>The same every time until the entries change.</summary>
    public async Task<IReadOnlyList<Suggestion>> PickAsync(Scope scope, Language language, int count, CancellationToken cancellationToken)
    {
        var questions = (await faqEntries.ListAsync(scope, cancellationToken))
            .Select(entry => entry.Question)
            .Where(question => LanguageDetector.Detect(question) == language)
            .ToList();

        return
        [
            .. Enumerable.Range(0, Math.Min(count, questions.Count))
                .Select(i => new Suggestion(questions[i * questions.Count / Math.Min(count, questions.Count)], Route.Faq)),
        ];
    }
}
