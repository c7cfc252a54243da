namespace Huida.Tokenization.Decoders;

/// <summary>Tokens that end a word carry a suffix (&lt;/w&gt;); a space stands for it, but not at the end.</summary>
internal sealed class WordEndDecoder(string suffix) : Decoder
{
    public string Suffix => suffix;

    public override void Append(string token, int id, DecodedText text)
    {
        if (text.OwesSpace)
        {
            text.Append(" ");
        }

        text.OwesSpace = suffix.Length > 0 && token.EndsWith(suffix, StringComparison.Ordinal);
        text.Append(text.OwesSpace ? token.AsSpan()[..^suffix.Length] : token);
    }
}
