namespace Huida.Server.Api;

/// <summary>A question as it is sent to the API.</summary>
/// <param name="KnowledgeBases">By name; null asks all that the asker may see.</param>
/// <param name="Choice">One of the alternatives of an answer that asked back.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>; null follows the question.</param>
internal sealed record AskJson(
    string? Question,
    IReadOnlyList<string>? KnowledgeBases = null,
    Guid? Conversation = null,
    string? Choice = null,
    string? Language = null);
