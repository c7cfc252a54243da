namespace Huida.Knowledge.Content;

/// <summary>What writing a document or a FAQ entry came to.</summary>
internal enum WriteOutcome
{
    Added,
    Changed,
    Unchanged,
}
