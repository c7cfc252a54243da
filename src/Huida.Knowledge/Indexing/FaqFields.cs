using Huida.Tokenization;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Huida.Knowledge.Indexing;

/// <summary>FAQ entries as documents of Lucene: one for each wording of the question, each with the entry's answer.</summary>
internal static class FaqFields
{
    public static readonly SearchedText Wording = new("wording", WordWeight: 1.0f, BigramWeight: 0.5f);
    public static readonly SearchedText Answer = new("answer", WordWeight: 0.2f, BigramWeight: 0.1f);

    public static readonly IReadOnlyList<SearchedText> All = [Wording, Answer];

    private const string FurtherWording = "wording"; // a kind of its own, so that entries can be counted
    private const string QuestionText = "question";
    private const string SimilarTexts = "similar";
    private const string AnswerText = "answer";
    private const string Tags = "tags";

    public static IEnumerable<IEnumerable<IIndexableField>> Create(FaqEntry entry, IReadOnlyList<string> groups, TermAnalyzer analyzer)
    {
        var answer = analyzer.Analyze(entry.Answer);

        return entry.SimilarQuestions.Prepend(entry.Question).Select((wording, order) =>
        {
            string kind = order == 0 ? FaqEntries.Kind : FurtherWording;
            List<IIndexableField> fields = UnitFields.Create(kind, entry.Id, entry.Revision, entry.KnowledgeBase, groups);
            fields.AddRange(Wording.ToFields(analyzer.Analyze(wording)));
            fields.AddRange(Answer.ToFields(answer));
            fields.AddRange(
            [
                new StoredField(QuestionText, entry.Question),
                new StoredField(SimilarTexts, StoredJson.Write(entry.SimilarQuestions)),
                new StoredField(AnswerText, entry.Answer),
                new StoredField(Tags, StoredJson.Write(entry.Tags)),
            ]);

            return fields;
        });
    }

    public static FaqEntry Read(Document stored) => new(
        stored.Id(UnitFields.Id),
        stored.Number(UnitFields.Revision),
        stored.Id(UnitFields.KnowledgeBase),
        stored.Text(QuestionText),
        StoredJson.Read<string>(stored.Text(SimilarTexts)),
        stored.Text(AnswerText),
        StoredJson.Read<string>(stored.Text(Tags)));
}
