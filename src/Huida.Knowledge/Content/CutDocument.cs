using Huida.Knowledge.Extraction;

namespace Huida.Knowledge.Content;

/// <summary>A file after reading and cutting, ready for the store.</summary>
/// <param name="CutBy">The fingerprint of what read and cut it.</param>
internal sealed record CutDocument(
    string OriginalHash,
    long Bytes,
    string Title,
    string Text,
    IReadOnlyList<int> PageStarts,
    IReadOnlyList<Chunk> Chunks,
    string CutBy);
