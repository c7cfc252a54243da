using System.Diagnostics;
using Huida.Tokenization;

namespace Huida.Generation;

/// <summary>Words an answer from its evidence, by a template per route and language.</summary>
public static class AnswerWriter
{
    private const string FirstCitation = " [1]";

    public static Draft Write(Evidence evidence, Language language) => evidence switch
    {
        Evidence.FaqEntry faq => new Draft(faq.Answer, new TextRange(0, faq.Answer.Length)),
        Evidence.Passage passage => Write(passage, language),
        Evidence.Table table => new Draft(TableSentence.Write(table, language) + FirstCitation, default),
        _ => throw new UnreachableException(),
    };

    /// <summary>One sentence that says that there is no answer.</summary>
    public static string WriteNoAnswer(Language language) => AnswerTexts.NoAnswer(language);

    /// <summary>Asks which of several readings is meant.</summary>
    public static string WriteClarify(Language language) => AnswerTexts.Clarify(language);

    /// <summary>A question that a document answers under one of its headings.</summary>
    public static string WriteQuestionAbout(string title, string heading, Language language) => AnswerTexts.QuestionAbout(language, title, heading);

    private static Draft Write(Evidence.Passage passage, Language language)
    {
        var quoted = Extraction.Around(passage.Text, passage.Window);
        string quote = TableRow.Read(quoted.Of(passage.Text).ToString(), passage.TableHeader, language);

        return new Draft(AnswerTexts.FromDocument(language, passage.Title, quote) + FirstCitation, quoted);
    }
}
