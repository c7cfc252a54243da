using Huida.TextToSql.Linking;

namespace Huida.TextToSql.Answers;

/// <summary>A part of a reading before its words in the question are looked up.</summary>
/// <param name="Rests">What words of the question may have said it.</param>
internal sealed record Piece(ReadingPartKind Kind, string Text, IReadOnlyList<LinkTarget> Rests);
