using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Huida.Knowledge.Indexing;

/// <summary>What both kinds of units carry beside their texts.</summary>
internal static class UnitFields
{
    public const string Kind = "kind";
    public const string Id = "id";
    public const string Revision = "revision";
    public const string KnowledgeBase = "kb";
    public const string Group = "group";

    /// <summary>The group of what carries none.</summary>
    public const string Everybody = "*";

    public static string KeyOf(Guid id) => id.ToString("N");

    public static string KeyOf(string group) => "=" + group;

    public static List<IIndexableField> Create(string kind, Guid id, int revision, Guid knowledgeBase, IReadOnlyList<string> groups) =>
    [
        new StringField(Kind, kind, Field.Store.NO),
        new StringField(Id, KeyOf(id), Field.Store.YES),
        new StoredField(Revision, revision),
        new StringField(KnowledgeBase, KeyOf(knowledgeBase), Field.Store.YES),
        .. groups.Select(KeyOf).DefaultIfEmpty(Everybody).Select(group => new StringField(Group, group, Field.Store.NO)),
    ];
}

/// <summary>Reads what a document of Lucene stores.</summary>
internal static class StoredFields
{
    extension(Document stored)
    {
        public string Text(string field) => stored.GetField(field).GetStringValue(CultureInfo.InvariantCulture);

        public int Number(string field) => stored.GetField(field).GetInt32Value()!.Value;

        public Guid Id(string field) => Guid.Parse(stored.Text(field));
    }
}
