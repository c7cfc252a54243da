namespace Huida.Tokenization.Pipeline;

/// <summary>How a tokenizer's model makes tokens of words.</summary>
public enum ModelKind
{
    /// <summary>Each is looked up as it is, be it a word or a character.</summary>
    Words,

    /// <summary>The longest piece that fits, from the left.</summary>
    WordPiece,

    /// <summary>Pairs merged in the order of training.</summary>
    BytePair,

    /// <summary>The most probable pieces.</summary>
    Unigram,
}
