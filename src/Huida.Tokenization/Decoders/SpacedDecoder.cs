namespace Huida.Tokenization.Decoders;

/// <summary>Where a file names no decoder: tokens with a space between them.</summary>
internal sealed class SpacedDecoder : Decoder
{
    public override void Append(string token, int id, DecodedText text)
    {
        text.Append(text.TokenCount == 0 ? "" : " ");
        text.Append(token);
    }
}
