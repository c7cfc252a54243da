using Huida.Knowledge.Content;
using Huida.Tokenization;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Huida.Knowledge.Indexing;

/// <summary>Passages as documents of Lucene. Their texts are stored in the index, so that a snapshot always agrees with itself.</summary>
internal static class PassageFields
{
    public static readonly SearchedText Body = new("body", WordWeight: 1.0f, BigramWeight: 0.5f);
    public static readonly SearchedText Headings = new("head", WordWeight: 0.6f, BigramWeight: 0.3f);
    public static readonly SearchedText TableHeader = new("table", WordWeight: 0.5f, BigramWeight: 0.25f);

    public static readonly IReadOnlyList<SearchedText> All = [Body, Headings, TableHeader];

    private const string Ordinal = "ordinal";
    private const string Source = "source";
    private const string Title = "title";
    private const string HeadingPath = "headings";
    private const string Header = "header";
    private const string Page = "page";
    private const string Start = "start";
    private const string End = "end";

    public static IEnumerable<IEnumerable<IIndexableField>> Create(IndexableDocument document, TermAnalyzer analyzer)
    {
        // Chunks in a row mostly stand under the same headings.
        string? lastHeadings = null;
        IReadOnlyList<Huida.Tokenization.Term> headings = [];
        foreach (var chunk in document.Chunks)
        {
            string wanted = $"{document.Title}\n{chunk.HeadingPath}";
            if (wanted != lastHeadings)
            {
                headings = analyzer.Analyze(wanted);
                lastHeadings = wanted;
            }

            string text = document.Text[chunk.Start..chunk.End];
            List<IIndexableField> fields = UnitFields.Create(Documents.Kind, document.Id, document.Revision, document.KnowledgeBase, document.Groups);
            fields.AddRange(Body.ToFields(analyzer.Analyze(text)));
            fields.AddRange(Headings.ToFields(headings));
            fields.AddRange(TableHeader.ToFields(analyzer.Analyze(chunk.TableHeader)));
            fields.AddRange(
            [
                new StoredField(Ordinal, chunk.Ordinal),
                new StoredField(Source, document.Source),
                new StoredField(Title, document.Title),
                new StoredField(HeadingPath, chunk.HeadingPath),
                new StoredField(Header, chunk.TableHeader),
                new StoredField(Start, chunk.Start),
                new StoredField(End, chunk.End),
                new StoredField(Body.Name, text),
            ]);
            if (document.PageOf(chunk.Start) is { } page)
            {
                fields.Add(new StoredField(Page, page));
            }

            yield return fields;
        }
    }

    public static Passage Read(Document stored) => new(
        stored.Id(UnitFields.Id),
        stored.Number(UnitFields.Revision),
        stored.Number(Ordinal),
        stored.Id(UnitFields.KnowledgeBase),
        stored.Text(Source),
        stored.Text(Title),
        stored.Text(HeadingPath),
        stored.Text(Header),
        stored.GetField(Page)?.GetInt32Value(),
        stored.Number(Start),
        stored.Number(End),
        stored.Text(Body.Name));
}
