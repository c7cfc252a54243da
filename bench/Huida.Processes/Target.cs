namespace Huida.Processes;

/// <summary>What one figure should stay below.</summary>
internal sealed record Target(string Name, double Limit, string Unit);

/// <summary>All that is measured, in the order of the table.</summary>
internal static class Targets
{
    public static readonly Target ReadyOnPrepared = new("/health/ready answers, prepared data folder", 1200, "ms");
    public static readonly Target ReadyOnFresh = new("/health/ready answers, fresh data folder (sample loaded)", 6000, "ms");
    public static readonly Target FirstPage = new("first page (GET /, to its last byte), right after readiness", 200, "ms");
    public static readonly Target FirstAnswer = new("first answer (POST /api/v1/answers), after that", 100, "ms");
    public static readonly Target AskAlone = new("huida ask, no server running", 700, "ms");
    public static readonly Target AskThroughServer = new("huida ask, through a running server", 700, "ms");
    public static readonly Target AnswerP50 = new("answers over HTTP, p50", 10, "ms");
    public static readonly Target AnswerP95 = new("answers over HTTP, p95", 40, "ms");
    public static readonly Target Memory = new("resident memory after them", 300, "MB");
    public static readonly Target Clone = new("git clone to first answer, package folders empty", 90_000, "ms");

    public static IReadOnlyList<Target> All { get; } =
    [
        ReadyOnPrepared, ReadyOnFresh, FirstPage, FirstAnswer, AskAlone, AskThroughServer, AnswerP50, AnswerP95, Memory, Clone,
    ];
}
