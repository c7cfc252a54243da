using Huida.Knowledge.Content;
using Huida.Server.Api;
using Huida.Server.Words;
using Huida.Storage;
using Huida.TextToSql.Connections;

namespace Huida.Server.Operations;

/// <summary>Knowledge bases as people name them: outside, a name is all that they have.</summary>
internal sealed class NamedKnowledgeBases(KnowledgeBases knowledgeBases, IEnumerable<IKnowledgeBasePart> parts)
{
    private const int LongestName = 100;

    public async Task<KnowledgeBasesJson> ListAsync(Scope scope, CancellationToken cancellationToken)
    {
        List<KnowledgeBaseJson> all = [];
        foreach (var knowledgeBase in await knowledgeBases.ListAsync(scope, cancellationToken))
        {
            all.Add(await DescribeAsync(knowledgeBase, scope, cancellationToken));
        }

        return new KnowledgeBasesJson(all);
    }

    public async Task<Outcome<KnowledgeBaseJson>> CreateAsync(string? name, Scope scope, Messages messages, CancellationToken cancellationToken)
    {
        if (!GivenName.TryRead(name, LongestName, out string trimmed))
        {
            return messages.Problem(ProblemCode.BadKnowledgeBaseName, LongestName);
        }

        var created = await knowledgeBases.CreateAsync(trimmed, isSample: false, scope.Who, cancellationToken);

        return await DescribeAsync(created, scope, cancellationToken);
    }

    /// <returns>The knowledge base as it was.</returns>
    public async Task<Outcome<KnowledgeBaseJson>> DeleteAsync(string name, Scope scope, Messages messages, CancellationToken cancellationToken)
    {
        if (await knowledgeBases.FindAsync(name, cancellationToken) is not { } found)
        {
            return messages.Problem(ProblemCode.UnknownKnowledgeBase, name);
        }

        var described = await DescribeAsync(found, scope, cancellationToken);

        return await knowledgeBases.DeleteAsync(found.Id, scope.Who, cancellationToken)
            ? described
            : messages.Problem(ProblemCode.UnknownKnowledgeBase, name);
    }

    /// <param name="name">Null is the default one, which is made when it is first needed.</param>
    public async Task<Outcome<KnowledgeBase>> ForWritingAsync(string? name, Scope scope, Messages messages, CancellationToken cancellationToken)
    {
        string wanted = name ?? KnowledgeBases.DefaultName;
        if (await knowledgeBases.FindAsync(wanted, cancellationToken) is { } found)
        {
            return found;
        }

        return wanted.Equals(KnowledgeBases.DefaultName, StringComparison.OrdinalIgnoreCase)
            ? await knowledgeBases.CreateAsync(wanted, isSample: false, scope.Who, cancellationToken)
            : messages.Problem(ProblemCode.UnknownKnowledgeBase, wanted);
    }

    /// <param name="names">Null or none leaves the scope as it is.</param>
    public async Task<Outcome<Scope>> NarrowAsync(
        Scope scope, IReadOnlyList<string>? names, Messages messages, CancellationToken cancellationToken)
    {
        if (names is null or [])
        {
            return scope;
        }

        List<Guid> ids = [];
        foreach (string name in names)
        {
            if (await knowledgeBases.FindAsync(name, cancellationToken) is not { } found)
            {
                return messages.Problem(ProblemCode.UnknownKnowledgeBase, name);
            }

            ids.Add(found.Id);
        }

        return scope with { KnowledgeBases = ids };
    }

    private async Task<KnowledgeBaseJson> DescribeAsync(KnowledgeBase knowledgeBase, Scope scope, CancellationToken cancellationToken) => new(
        knowledgeBase.Name,
        knowledgeBase.IsSample,
        await CountAsync(Documents.Kind, knowledgeBase, scope, cancellationToken),
        await CountAsync(FaqEntries.Kind, knowledgeBase, scope, cancellationToken),
        await CountAsync(ConnectedDatabases.Kind, knowledgeBase, scope, cancellationToken));

    private Task<int> CountAsync(string kind, KnowledgeBase knowledgeBase, Scope scope, CancellationToken cancellationToken) =>
        parts.Single(part => part.Kind == kind).CountAsync(scope, knowledgeBase.Id, cancellationToken);
}
