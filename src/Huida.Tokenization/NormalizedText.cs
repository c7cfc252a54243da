namespace Huida.Tokenization;

/// <summary>A text after folding, which still knows where each of its characters stood in the original.</summary>
public sealed class NormalizedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    /// <param name="starts">For each UTF-16 unit of <paramref name="text"/>, where its source starts in <paramref name="original"/>.</param>
    /// <param name="ends">Likewise, where its source ends.</param>
    internal NormalizedText(string original, string text, int[] starts, int[] ends)
    {
        Original = original;
        Text = text;
        _starts = starts;
        _ends = ends;
    }

    public string Original { get; }

    public string Text { get; }

    /// <summary>The range of <see cref="Original"/> that a non-empty range of <see cref="Text"/> came from.</summary>
    public TextRange ToOriginal(TextRange range) => new(_starts[range.Start], _ends[range.End - 1]);
}
