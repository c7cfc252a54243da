using Huida.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Huida.Knowledge.Indexing;

/// <summary>A scope as a filter inside the search: what it hides is neither found nor counted, and takes no place among the best.</summary>
internal static class UnitFilter
{
    /// <returns>Null where the scope hides nothing.</returns>
    public static Filter? For(Scope scope)
    {
        BooleanQuery conditions = [];
        if (scope.KnowledgeBases is { } knowledgeBases)
        {
            conditions.Add(AnyOf(UnitFields.KnowledgeBase, knowledgeBases.Select(UnitFields.KeyOf)), Occur.MUST);
        }

        if (scope.Role != Role.Administrator)
        {
            conditions.Add(AnyOf(UnitFields.Group, scope.Groups.Select(UnitFields.KeyOf).Append(UnitFields.Everybody)), Occur.MUST);
        }

        return conditions.Clauses.Count == 0 ? null : new QueryWrapperFilter(conditions);
    }

    private static BooleanQuery AnyOf(string field, IEnumerable<string> values)
    {
        BooleanQuery any = [];
        foreach (string value in values.Distinct())
        {
            any.Add(new TermQuery(new Term(field, value)), Occur.SHOULD);
        }

        return any;
    }
}
