using Huida.Answering;
using Huida.Server.Words;
using Route = Huida.Answering.Route;

namespace Huida.Server.Api;

/// <summary>An answer as the API and <c>--json</c> give it. All keys are always there.</summary>
internal sealed record AnswerJson(
    Guid Id,
    string Answer,
    Route Route,
    double Confidence,
    string Language,
    IReadOnlyList<CitationJson> Citations,
    string? Database,
    ReadingJson? Reading,
    string? Sql,
    IReadOnlyList<ParameterJson>? Parameters,
    IReadOnlyList<ColumnJson>? Columns,
    IReadOnlyList<IReadOnlyList<CellJson>>? Rows,
    bool? Truncated,
    Chart? Chart,
    IReadOnlyList<AlternativeJson> Alternatives,
    IReadOnlyList<SuggestionJson> Suggestions,
    Guid? Conversation,
    IReadOnlyList<TraceJson> Trace)
{
    /// <param name="messages">Word the notes of the trace; the answer has its own language.</param>
    public static AnswerJson From(Answer answer, Messages messages) => new(
        answer.Id,
        answer.Text,
        answer.Route,
        answer.Confidence,
        LanguageTag.Of(answer.Language),
        [.. answer.Citations.Select(CitationJson.From)],
        answer.Rows?.Database,
        ReadingJson.From(answer.Rows?.Reading),
        answer.Rows?.Sql,
        ParameterJson.From(answer.Rows?.Parameters),
        ColumnJson.From(answer.Rows?.Columns),
        CellJson.From(answer.Rows?.Rows),
        answer.Rows?.IsCut,
        answer.Rows?.Chart,
        [.. answer.Alternatives.Select(AlternativeJson.From)],
        [.. answer.Suggestions.Select(suggestion => new SuggestionJson(suggestion.Text, suggestion.Route))],
        answer.Conversation,
        [.. answer.Trace.Select(step => TraceJson.From(step, messages))]);
}

/// <param name="Text">The sentences that carry the answer, not the document.</param>
internal sealed record CitationJson(
    CitationKind Kind,
    Guid Id,
    int Revision,
    string Document,
    int? Page,
    int Start,
    int End,
    string Text)
{
    public static CitationJson From(Citation citation) => new(
        citation.Kind, citation.Id, citation.Revision, citation.Document, citation.Page, citation.Start, citation.End, citation.Text);
}

internal sealed record SuggestionJson(string Text, Route Route);

internal sealed record TraceJson(Stage Stage, double Milliseconds, double? Confidence, string? Note)
{
    public static TraceJson From(TraceStep step, Messages messages) => new(
        step.Stage, Math.Round(step.Milliseconds, 2), step.Confidence, step.Finding is { } finding ? messages.Word(finding) : null);
}

/// <summary>A piece of an answer's text, in a stream of events.</summary>
internal sealed record TextJson(string Delta);
