using System.Text.RegularExpressions;
using Huida.Generation;
using Huida.Knowledge.Content;
using Huida.Knowledge.Indexing;
using Huida.Storage;
using Huida.Tokenization;

namespace Huida.Answering;

/// <summary>Questions to start with, in a language, drawn from what the asker may see: stored questions, headings of documents, and what a database holds.</summary>
public sealed partial class SampleQuestions(
    FaqEntries faqEntries, Documents documents, DatabaseSamples databases, LexicalIndex index, TermAnalyzer analyzer)
{
    private const int PassagesPerDocument = 5;

    /// <summary>A third each from FAQ entries, documents and databases, as far as there are any of each; the same every time until these change.</summary>
    public async Task<IReadOnlyList<Suggestion>> PickAsync(Scope scope, Language language, int count, CancellationToken cancellationToken)
    {
        List<string> questions =
        [
            .. (await faqEntries.ListAsync(scope, cancellationToken))
                .Select(entry => entry.Question)
                .Where(question => LanguageDetector.Detect(question) == language),
        ];
        List<DocumentInfo> titled =
        [
            .. (await documents.ListAsync(scope, cancellationToken)).Where(document => LanguageDetector.Detect(document.Title) == language),
        ];
        var fromDatabases = await databases.PickAsync(scope, language, questions.Count + titled.Count == 0 ? count : count / 3, cancellationToken);
        int left = count - fromDatabases.Count;
        var fromDocuments = Spread(titled, left)
            .Select(document => QuestionAbout(document, scope, language))
            .OfType<string>()
            .Take(Math.Max(left / 2, left - questions.Count))
            .ToList();

        return
        [
            .. Spread(questions, left - fromDocuments.Count).Select(question => new Suggestion(question, Route.Faq)),
            .. fromDocuments.Select(question => new Suggestion(question, Route.Passage)),
            .. fromDatabases.Select(question => new Suggestion(question, Route.Sql)),
        ];
    }

    private string? QuestionAbout(DocumentInfo document, Scope scope, Language language)
    {
        using var snapshot = index.OpenSnapshot();

        return snapshot.FindPassages(analyzer.Analyze(document.Title), scope, PassagesPerDocument)
            .Where(hit => hit.Item.Document == document.Id)
            .Select(hit => NumberPattern().Replace(hit.Item.HeadingPath.Split(" > ")[^1], ""))
            .Where(heading => heading.Length > 0 && heading != document.Title && LanguageDetector.Detect(heading) == language)
            .Select(heading => AnswerWriter.WriteQuestionAbout(document.Title, heading, language))
            .FirstOrDefault();
    }

    private static IEnumerable<T> Spread<T>(List<T> items, int count)
    {
        int taken = Math.Min(count, items.Count);

        return Enumerable.Range(0, taken).Select(i => items[i * items.Count / taken]);
    }

    /// <summary>The number in front of a heading: 3.1, Article 5., 第三章, （二）, 四、.</summary>
    [GeneratedRegex(@"^((Article|Chapter|Section|Part)\s+)?[0-9]+(\.[0-9]+)*[.、]?\s+|^第[一二三四五六七八九十百0-9]+[章节条]\s*|^[（(]?[一二三四五六七八九十]+[）)、]\s*")]
    private static partial Regex NumberPattern();
}
