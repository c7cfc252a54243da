namespace Huida.Server.Api;

internal sealed record KnowledgeBaseJson(string Name, bool IsSample, int Documents, int FaqEntries, int Databases);

internal sealed record KnowledgeBasesJson(IReadOnlyList<KnowledgeBaseJson> KnowledgeBases);

internal sealed record CreateKnowledgeBaseJson(string? Name);
