namespace Huida.Storage;

public sealed record KnowledgeBase(Guid Id, string Name, bool IsSample);
