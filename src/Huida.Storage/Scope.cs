namespace Huida.Storage;

public enum Role
{
    Asker,
    Editor,
    Administrator,
}

/// <summary>Who acts, and what they may see. Every operation that reads or writes content takes one.</summary>
/// <param name="Who">A key's or person's id, or the random id of an anonymous browser.</param>
public sealed record Scope(string Who, Role Role)
{
    /// <summary>The person at the owner's own terminal.</summary>
    public static Scope Owner { get; } = new("owner", Role.Administrator);

    /// <summary>Content that carries groups is seen only by who has one of them; an administrator sees all.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>The knowledge bases asked for; null is all of them.</summary>
    public IReadOnlyList<Guid>? KnowledgeBases { get; init; }

    public bool Covers(Guid knowledgeBase) => KnowledgeBases is null || KnowledgeBases.Contains(knowledgeBase);

    /// <param name="groups">Of the content.</param>
    public bool Sees(IReadOnlyList<string> groups) => groups.Count == 0 || Role == Role.Administrator || groups.Any(Groups.Contains);
}
