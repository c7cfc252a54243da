namespace Huida.Tokenization.Decoders;

/// <summary>The way back: tokens to text, one after another. Immutable.</summary>
internal abstract class Decoder
{
    public virtual InvalidBytes InvalidBytes => InvalidBytes.Replaced;

    /// <summary>Appends what a token adds to the text before it.</summary>
    public abstract void Append(string token, int id, DecodedText text);
}
