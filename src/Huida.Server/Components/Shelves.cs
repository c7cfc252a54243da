using Huida.Knowledge.Content;
using Huida.Storage;
using Huida.TextToSql.Connections;

namespace Huida.Server.Components;

/// <summary>What there is to ask about, as far as the asker may see it.</summary>
public sealed record Stock(IReadOnlyList<KnowledgeBase> KnowledgeBases, int Documents, int Entries, int Databases)
{
    public static Stock None { get; } = new([], 0, 0, 0);

    public bool IsEmpty => Documents == 0 && Entries == 0 && Databases == 0;

    /// <summary>What there is some of, counted in words.</summary>
    internal IEnumerable<string> InWords(Texts texts) =>
    [
        .. Documents > 0 ? [texts.Count("Documents", Documents)] : Array.Empty<string>(),
        .. Entries > 0 ? [texts.Count("Questions", Entries)] : Array.Empty<string>(),
        .. Databases > 0 ? [texts.Count("Databases", Databases)] : Array.Empty<string>(),
    ];
}

/// <summary>Counts what the knowledge bases hold.</summary>
internal sealed class Shelves(KnowledgeBases knowledgeBases, IEnumerable<IKnowledgeBasePart> parts, ConnectedDatabases databases)
{
    /// <param name="scope">Its knowledge bases, if it names some, limit the counts but not the list.</param>
    public async Task<Stock> CountAsync(Scope scope, CancellationToken cancellationToken)
    {
        var all = await knowledgeBases.ListAsync(scope with { KnowledgeBases = null }, cancellationToken);
        var counted = all.Where(knowledgeBase => scope.KnowledgeBases?.Contains(knowledgeBase.Id) ?? true).ToList();

        return new(
            all,
            await CountAsync(Knowledge.Content.Documents.Kind, scope, counted, cancellationToken),
            await CountAsync(FaqEntries.Kind, scope, counted, cancellationToken),
            (await databases.ListAsync(scope, TimeSpan.Zero, cancellationToken)).Count);
    }

    private async Task<int> CountAsync(string kind, Scope scope, List<KnowledgeBase> counted, CancellationToken cancellationToken)
    {
        int sum = 0;
        foreach (var part in parts.Where(part => part.Kind == kind))
        {
            foreach (var knowledgeBase in counted)
            {
                sum += await part.CountAsync(scope, knowledgeBase.Id, cancellationToken);
            }
        }

        return sum;
    }
}
