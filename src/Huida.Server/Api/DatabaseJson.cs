using Huida.TextToSql.Connections;

namespace Huida.Server.Api;

/// <summary>A connected database; where it is, is not told.</summary>
/// <param name="Problem">Null unless it is broken.</param>
/// <param name="Tables">With <paramref name="Values"/> null until it has been read.</param>
/// <param name="Values">How many different texts its cells hold that a question can name.</param>
/// <param name="Warnings">What of the notes names nothing, and which texts no question can name.</param>
internal sealed record DatabaseJson(
    string Name,
    DatabaseDialect Dialect,
    IReadOnlyList<string> KnowledgeBases,
    IReadOnlyList<string> Groups,
    DatabaseStateJson State,
    DatabaseProblemJson? Problem,
    int? Tables,
    int? Values,
    IReadOnlyList<string> Warnings);

internal enum DatabaseStateJson
{
    Loading,
    Ready,
    Broken,
}

internal sealed record DatabaseProblemJson(string Message, string Remedy);

internal sealed record DatabasesJson(IReadOnlyList<DatabaseJson> Databases);

/// <param name="Connection">A file or <c>Data Source=…</c>; instead of it, <paramref name="ConnectionVariable"/> names an environment variable that has it.</param>
/// <param name="KnowledgeBases">By name; none is the default one.</param>
/// <param name="Notes">YAML.</param>
internal sealed record AddDatabaseJson(
    string? Name,
    string? Dialect,
    string? Connection,
    string? ConnectionVariable,
    IReadOnlyList<string>? KnowledgeBases,
    IReadOnlyList<string>? Groups,
    string? Notes);

internal sealed record RemovedDatabaseJson(string Name);

/// <param name="Notes">YAML, as it was given; empty where there are none.</param>
internal sealed record DatabaseNotesJson(string Notes);
