using Huida.Knowledge.Ingesting;
using Huida.Server.Words;


namespace Huida.Server.Api;

/// <summary>What an ingestion did.</summary>
/// <param name="Missing">Documents whose files are gone; with <c>--prune</c> they were deleted.</param>
internal sealed record IngestJson(int Added, int Changed, int Unchanged, IReadOnlyList<string> Missing, IReadOnlyList<FailedFileJson> Failed)
{
    public static IngestJson From(IngestReport report, Messages messages) => new(
        report.Added,
        report.Changed,
        report.Unchanged,
        report.Missing,
        [.. report.Failed.Select(failed => FailedFileJson.From(failed, messages))]);
}

internal sealed record FailedFileJson(string File, string Reason, string Remedy)
{
    public static FailedFileJson From(FailedFile failed, Messages messages) =>
        new(failed.File, messages.Word(failed.Reason), messages.Remedy(failed.Reason));
}

/// <summary>Ends an ingestion whose files were sent one by one.</summary>
/// <param name="Sources">All that there were, failed ones too.</param>
/// <param name="Unreadable">Folders that could not be read: what is in them is not missing.</param>
internal sealed record FinishIngestionJson(IReadOnlyList<string>? Sources, IReadOnlyList<string>? Unreadable, bool Prune);
