namespace Huida.Storage;

public enum ChangeOperation
{
    Added,
    Changed,
    Deleted,
    Restored,
}

/// <summary>One row of the change log: what happened to what, by whom; never its content.</summary>
/// <param name="Seq">Ascends in the order of commit.</param>
/// <param name="Kind">The kind of thing, such as <c>document</c> or <c>faq</c>; the module that owns the thing names it.</param>
public sealed record Change(
    long Seq,
    DateTimeOffset At,
    string Who,
    Guid KnowledgeBase,
    string Kind,
    Guid Id,
    int Revision,
    ChangeOperation Operation);
