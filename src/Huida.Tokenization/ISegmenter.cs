namespace Huida.Tokenization;

/// <summary>A word and its place in the original text.</summary>
/// <param name="Text">As it reads after folding.</param>
public readonly record struct Word(string Text, int Start, int End);

/// <summary>Cuts text into words. Implementations are immutable and safe to share.</summary>
public interface ISegmenter
{
    /// <summary>The words in order, without white space and punctuation, with offsets into <see cref="NormalizedText.Original"/>.</summary>
    IReadOnlyList<Word> Segment(NormalizedText text);
}
