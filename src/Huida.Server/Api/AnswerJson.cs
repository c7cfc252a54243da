using Huida.Answering;
using Huida.Server.Words;
using Route = Huida.Answering.Route;

namespace Huida.Server.Api;

/// <summary>An answer as the API and <c>--json</c> give it. No database can be asked yet; their keys stand, so that readers need not change.</summary>
internal sealed record AnswerJson(
    Guid Id,
    string Answer,
    Route Route,
    double Confidence,
    string Language,
    IReadOnlyList<CitationJson> Citations,
    string? Database,
    object? Reading,
    string? Sql,
    object? Parameters,
    object? Columns,
    object? Rows,
    bool? Truncated,
    object? Chart,
    IReadOnlyList<object> Alternatives,
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
        Database: null,
        Reading: null,
        Sql: null,
        Parameters: null,
        Columns: null,
        Rows: null,
        Truncated: null,
        Chart: null,
        Alternatives: [],
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
