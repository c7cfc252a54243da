using System.Diagnostics;
using Huida.Server.Api;
using Huida.Server.Words;
using Huida.Storage;
using Huida.TextToSql.Connections;
using Huida.TextToSql.Notes;
using Huida.TextToSql.Values;

namespace Huida.Server.Operations;

/// <summary>Connected databases in words.</summary>
internal static class DescribedDatabases
{
    public static DatabaseJson Describe(ListedDatabase listed, IReadOnlyList<KnowledgeBase> knowledgeBases, Messages messages)
    {
        var database = listed.Database;
        string[] names = [.. knowledgeBases.Where(knowledgeBase => database.KnowledgeBases.Contains(knowledgeBase.Id)).Select(knowledgeBase => knowledgeBase.Name)];
        var described = new DatabaseJson(
            database.Name, database.Source.Dialect, names, database.Groups, DatabaseStateJson.Loading, Problem: null, Tables: null, Values: null, Warnings: []);

        return listed.State switch
        {
            DatabaseState.Loading => described,
            DatabaseState.Broken broken => described with
            {
                State = DatabaseStateJson.Broken,
                Problem = new DatabaseProblemJson(Message(broken, messages), messages.Remedy(broken.Reason)),
            },
            DatabaseState.Ready(var ready, var unknown) => described with
            {
                State = DatabaseStateJson.Ready,
                Tables = ready.Schema.Tables.Count,
                Values = ready.Values.Count,
                Warnings = [.. unknown.Select(name => Describe(name, messages)), .. ready.Values.LeftOut.SelectMany(left => Describe(left, messages))],
            },
            _ => throw new UnreachableException(),
        };
    }

    public static Problem Problem(DatabaseState.Broken broken, Messages messages) =>
        messages.Problem(ProblemCode.DatabaseBroken, Message(broken, messages), messages.Remedy(broken.Reason));

    public static Problem Problem(IReadOnlyList<NotesFault> faults, Messages messages) => messages.Problem(
        ProblemCode.NotesFaulty,
        string.Join(' ', faults.Select(fault => messages.Format($"{nameof(NotesFaultKind)}.{fault.Kind}", fault.Line, fault.Name))));

    private static string Message(DatabaseState.Broken broken, Messages messages) => messages.Format($"{nameof(DatabaseFailure)}.{broken.Reason}", broken.Place);

    private static string Describe(UnknownName name, Messages messages) => name.Column is null
        ? messages.Format("Databases.UnknownTable", name.Line, name.Table)
        : messages.Format("Databases.UnknownColumn", name.Line, name.Table, name.Column);

    private static IEnumerable<string> Describe(LeftOutValues left, Messages messages) =>
    [
        .. left.TooLong > 0 ? [messages.Format("Databases.TooLong", left.Column, left.TooLong)] : Array.Empty<string>(),
        .. left.TooMany > 0 ? [messages.Format("Databases.TooMany", left.Column, left.TooMany)] : Array.Empty<string>(),
    ];
}
