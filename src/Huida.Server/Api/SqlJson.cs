using Huida.Answering;

namespace Huida.Server.Api;

/// <summary>A question to one database.</summary>
/// <param name="Choice">One of the alternatives of an earlier answer.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>; null follows the question.</param>
internal sealed record AskDatabaseJson(string? Question, string? Choice = null, string? Language = null);

/// <summary>What one database says to a question; null everywhere where the question names nothing of it.</summary>
internal sealed record SqlJson(
    string? Form,
    ReadingJson? Reading,
    string? Sql,
    IReadOnlyList<ParameterJson>? Parameters,
    IReadOnlyList<ColumnJson>? Columns,
    IReadOnlyList<IReadOnlyList<CellJson>>? Rows,
    bool? Truncated,
    double? Confidence,
    IReadOnlyList<AlternativeJson> Alternatives)
{
    public static SqlJson From(DirectAnswer? answer) => new(
        answer?.Form,
        ReadingJson.From(answer?.Rows.Reading),
        answer?.Rows.Sql,
        ParameterJson.From(answer?.Rows.Parameters),
        ColumnJson.From(answer?.Rows.Columns),
        CellJson.From(answer?.Rows.Rows),
        answer?.Rows.IsCut,
        answer?.Confidence,
        answer is null ? [] : [.. answer.Alternatives.Select(AlternativeJson.From)]);
}
