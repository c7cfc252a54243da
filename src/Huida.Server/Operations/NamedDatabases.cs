using System.Diagnostics;
using Huida.Server.Api;
using Huida.Server.Words;
using Huida.Storage;
using Huida.TextToSql.Connections;

namespace Huida.Server.Operations;

/// <summary>Connected databases as people name them.</summary>
internal sealed class NamedDatabases(ConnectedDatabases databases, KnowledgeBases knowledgeBases, NamedKnowledgeBases named)
{
    /// <summary>How long a list waits for what is being read; the rest is called so.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<DatabasesJson> ListAsync(Scope scope, Messages messages, CancellationToken cancellationToken)
    {
        var visible = await knowledgeBases.ListAsync(scope, cancellationToken);
        var listed = await databases.ListAsync(scope, Patience, cancellationToken);

        return new DatabasesJson([.. listed.Select(database => DescribedDatabases.Describe(database, visible, messages))]);
    }

    public async Task<Outcome<DatabaseJson>> AddAsync(AddDatabaseJson wanted, Scope scope, Messages messages, CancellationToken cancellationToken)
    {
        if (!GivenName.TryRead(wanted.Name, ConnectedDatabases.LongestName, out string name))
        {
            return messages.Problem(ProblemCode.BadDatabaseName, ConnectedDatabases.LongestName);
        }

        if (!Enum.GetNames<DatabaseDialect>().Contains(wanted.Dialect, StringComparer.OrdinalIgnoreCase))
        {
            return messages.Problem(ProblemCode.UnknownDialect, wanted.Dialect);
        }

        if (string.IsNullOrWhiteSpace(wanted.Connection) == string.IsNullOrWhiteSpace(wanted.ConnectionVariable))
        {
            return messages.Problem(ProblemCode.ConnectionNeeded);
        }

        var dialect = Enum.Parse<DatabaseDialect>(wanted.Dialect!, ignoreCase: true);
        var source = string.IsNullOrWhiteSpace(wanted.Connection)
            ? new DatabaseSource(dialect, wanted.ConnectionVariable!, IsVariable: true)
            : new DatabaseSource(dialect, wanted.Connection, IsVariable: false);
        var targets = await TargetsAsync(wanted.KnowledgeBases, scope, messages, cancellationToken);

        return await targets.Match(
            async ids => await DescribeAsync(
                await databases.AddAsync(new NewDatabase(name, source, ids, wanted.Groups ?? [], wanted.Notes ?? ""), scope, cancellationToken),
                name,
                scope,
                messages,
                cancellationToken),
            problem => Task.FromResult<Outcome<DatabaseJson>>(problem));
    }

    public async Task<Outcome<RemovedDatabaseJson>> RemoveAsync(string name, Scope scope, Messages messages, CancellationToken cancellationToken) =>
        await databases.RemoveAsync(name, scope, cancellationToken)
            ? new RemovedDatabaseJson(name)
            : messages.Problem(ProblemCode.UnknownDatabase, name);

    public async Task<Outcome<DatabaseJson>> RefreshAsync(string name, Scope scope, Messages messages, CancellationToken cancellationToken) =>
        await DescribeAsync(await databases.RefreshAsync(name, scope, cancellationToken), name, scope, messages, cancellationToken);

    public async Task<Outcome<DatabaseNotesJson>> NotesAsync(string name, Scope scope, Messages messages, CancellationToken cancellationToken) =>
        await databases.NotesAsync(name, scope, cancellationToken) is { } notes
            ? new DatabaseNotesJson(notes)
            : messages.Problem(ProblemCode.UnknownDatabase, name);

    public async Task<Outcome<DatabaseJson>> SetNotesAsync(
        string name, DatabaseNotesJson notes, Scope scope, Messages messages, CancellationToken cancellationToken) =>
        await DescribeAsync(await databases.SetNotesAsync(name, notes.Notes ?? "", scope, cancellationToken), name, scope, messages, cancellationToken);

    private async Task<Outcome<IReadOnlyList<Guid>>> TargetsAsync(
        IReadOnlyList<string>? names, Scope scope, Messages messages, CancellationToken cancellationToken)
    {
        List<Guid> ids = [];
        foreach (string name in names is null or [] ? [KnowledgeBases.DefaultName] : names)
        {
            switch (await named.ForWritingAsync(name, scope, messages, cancellationToken))
            {
                case Outcome<KnowledgeBase>.Done(var found):
                    ids.Add(found.Id);
                    break;
                case Outcome<KnowledgeBase>.Failed(var problem):
                    return problem;
            }
        }

        return new Outcome<IReadOnlyList<Guid>>.Done(ids);
    }

    private async Task<Outcome<DatabaseJson>> DescribeAsync(
        DatabaseOutcome outcome, string name, Scope scope, Messages messages, CancellationToken cancellationToken) => outcome switch
        {
            DatabaseOutcome.Done(var listed) =>
                DescribedDatabases.Describe(listed, await knowledgeBases.ListAsync(scope, cancellationToken), messages),
            DatabaseOutcome.NotFound => messages.Problem(ProblemCode.UnknownDatabase, name),
            DatabaseOutcome.NameTaken => messages.Problem(ProblemCode.DatabaseNameTaken, name),
            DatabaseOutcome.Failed(var broken) => DescribedDatabases.Problem(broken, messages),
            DatabaseOutcome.FaultyNotes(var faults) => DescribedDatabases.Problem(faults, messages),
            _ => throw new UnreachableException(),
        };
}
