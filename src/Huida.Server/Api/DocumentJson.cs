using Huida.Knowledge.Content;


namespace Huida.Server.Api;

/// <param name="KnowledgeBase">Its name.</param>
internal sealed record DocumentJson(
    Guid Id,
    int Revision,
    string KnowledgeBase,
    string Source,
    string Title,
    int? Pages,
    int Chunks,
    long Bytes,
    DateTimeOffset ChangedAt)
{
    public static DocumentJson From(DocumentInfo document, string knowledgeBase) => new(
        document.Id,
        document.Revision,
        knowledgeBase,
        document.Source,
        document.Title,
        document.Pages,
        document.Chunks,
        document.Bytes,
        document.ChangedAt);
}

internal sealed record DocumentsJson(IReadOnlyList<DocumentJson> Documents);

/// <param name="Text">The stored text, in which citations count.</param>
/// <param name="PageStarts">Where each page, slide or sheet starts in it.</param>
internal sealed record DocumentTextJson(
    Guid Id,
    int Revision,
    bool IsCurrent,
    string Source,
    string Title,
    string Text,
    IReadOnlyList<int> PageStarts)
{
    public static DocumentTextJson From(DocumentText document) => new(
        document.Id, document.Revision, document.IsCurrent, document.Source, document.Title, document.Text, document.PageStarts);
}
