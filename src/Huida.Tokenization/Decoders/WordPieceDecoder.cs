namespace Huida.Tokenization.Decoders;

/// <summary>Spaces between words, none before what continues one; where cleaned, none before punctuation and English contractions.</summary>
internal sealed class WordPieceDecoder(string prefix, bool cleans) : Decoder
{
    public string Prefix => prefix;

    public bool Cleans => cleans;

    public override void Append(string token, int id, DecodedText text)
    {
        string piece = text.TokenCount == 0 ? token
            : prefix.Length > 0 && token.StartsWith(prefix, StringComparison.Ordinal) ? token[prefix.Length..]
            : " " + token;
        text.Append(cleans ? Clean(piece) : piece);
    }

    private static string Clean(string piece) => !piece.Contains(' ') ? piece : piece
        .Replace(" .", ".", StringComparison.Ordinal)
        .Replace(" ?", "?", StringComparison.Ordinal)
        .Replace(" !", "!", StringComparison.Ordinal)
        .Replace(" ,", ",", StringComparison.Ordinal)
        .Replace(" ' ", "'", StringComparison.Ordinal)
        .Replace(" n't", "n't", StringComparison.Ordinal)
        .Replace(" 'm", "'m", StringComparison.Ordinal)
        .Replace(" do not", " don't", StringComparison.Ordinal)
        .Replace(" 's", "'s", StringComparison.Ordinal)
        .Replace(" 've", "'ve", StringComparison.Ordinal)
        .Replace(" 're", "'re", StringComparison.Ordinal);
}
