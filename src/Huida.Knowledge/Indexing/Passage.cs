namespace Huida.Knowledge.Indexing;

/// <summary>A chunk as search finds it. The text is that of its revision, so offsets and text always agree.</summary>
public sealed record Passage(
    Guid Document,
    int Revision,
    int Ordinal,
    Guid KnowledgeBase,
    string Source,
    string Title,
    string HeadingPath,
    string TableHeader,
    int? Page,
    int Start,
    int End,
    string Text);

/// <summary>A candidate and its BM25 score, which means nothing outside its own list.</summary>
public readonly record struct Hit<T>(T Item, double Score);
