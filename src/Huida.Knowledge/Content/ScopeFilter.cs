using Huida.Storage;

namespace Huida.Knowledge.Content;

/// <summary>What a scope lets through, for rows of the store; the index filters by the same rules inside the search.</summary>
internal static class ScopeFilter
{
    extension(Scope scope)
    {
        public bool Covers(Guid knowledgeBase) => scope.KnowledgeBases is null || scope.KnowledgeBases.Contains(knowledgeBase);

        public bool Sees(IReadOnlyList<string> groups) =>
            groups.Count == 0 || scope.Role == Role.Administrator || groups.Any(group => scope.Groups.Contains(group));
    }
}
