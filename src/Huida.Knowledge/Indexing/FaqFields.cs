using Huida.Knowledge.Content;
using Huida.Storage;
using Huida.Tokenization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Huida.Knowledge.Indexing;

/// <summary>FAQ entries as documents of Lucene: one for each wording of the question, each with the entry's answer.</summary>
internal static class FaqFields
{
    public static readonly SearchedText Wording = new("wording", WordWeight: 1.0f, BigramWeight: 0.5f);
    public static readonly SearchedText Answer = new("answer", WordWeight: 0.2f, BigramWeight: 0.1f);

    public static readonly IReadOnlyList<SearchedText> All = [Wording, Answer];

    private const string Owner = "owner"; // the entry's id once more, where it is read without loading the whole
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
                new BinaryDocValuesField(Owner, new BytesRef(entry.Id.ToByteArray())),
                new StoredField(QuestionText, entry.Question),
                new StoredField(SimilarTexts, StoredJson.Write(entry.SimilarQuestions)),
                new StoredField(AnswerText, entry.Answer),
                new StoredField(Tags, StoredJson.Write(entry.Tags)),
            ]);

            return fields;
        });
    }

    /// <summary>Tells which entry a wording belongs to. Not to be shared between threads.</summary>
    public static Func<int, Guid> ReadOwners(IndexReader reader)
    {
        var owners = MultiDocValues.GetBinaryValues(reader, Owner);
        var owner = new BytesRef();

        return wording =>
        {
            owners.Get(wording, owner);
            return new Guid(owner.Bytes.AsSpan(owner.Offset, owner.Length));
        };
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
