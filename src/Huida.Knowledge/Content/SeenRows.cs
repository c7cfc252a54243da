using Dapper;
using Huida.Storage;

namespace Huida.Knowledge.Content;

/// <summary>Counts what a scope sees of a knowledge base.</summary>
internal static class SeenRows
{
    /// <param name="table">Has knowledge_base, group_names and deleted_seq.</param>
    public static async Task<int> CountAsync(Database database, string table, Scope scope, Guid knowledgeBase, CancellationToken cancellationToken)
    {
        if (!scope.Covers(knowledgeBase))
        {
            return 0;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        var groups = await connection.QueryAsync<string>(new CommandDefinition(
            $"SELECT group_names FROM {table} WHERE knowledge_base = @knowledgeBase AND deleted_seq IS NULL",
            new { knowledgeBase = knowledgeBase.ToString() },
            cancellationToken: cancellationToken));

        return groups.Count(names => scope.Sees(StoredJson.Read<string>(names)));
    }
}
