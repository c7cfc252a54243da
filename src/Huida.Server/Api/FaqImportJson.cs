using Huida.Knowledge.Content;
using Huida.Server.Words;


namespace Huida.Server.Api;

/// <summary>What came of importing FAQ entries. Rows are 1-based, the header being row 1.</summary>
internal sealed record FaqImportJson(int Added, int Changed, int Unchanged, IReadOnlyList<FailedRowJson> Failed)
{
    public static FaqImportJson From(FaqImport import, Messages messages) => new(
        import.Added,
        import.Changed,
        import.Unchanged,
        [.. import.Failed.Select(failed => new FailedRowJson(failed.Row, messages.Word(failed.Reason), messages.Remedy(failed.Reason)))]);
}

internal sealed record FailedRowJson(int Row, string Reason, string Remedy);
