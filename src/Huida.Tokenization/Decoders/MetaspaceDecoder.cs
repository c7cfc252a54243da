namespace Huida.Tokenization.Decoders;

/// <summary>▁ back to spaces; the first token loses the one that was put before it.</summary>
internal sealed class MetaspaceDecoder(char replacement, bool dropsFirst) : Decoder
{
    public char Replacement => replacement;

    public bool DropsFirst => dropsFirst;

    public override void Append(string token, int id, DecodedText text) => text.Append(text.TokenCount == 0 && dropsFirst
        ? token.Replace(replacement.ToString(), "", StringComparison.Ordinal)
        : token.Replace(replacement, ' '));
}
