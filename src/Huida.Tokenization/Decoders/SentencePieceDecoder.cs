using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Decoders;

/// <summary>Pieces of a sentencepiece model: control symbols say nothing, the unknown piece reads ⁇, ▁ is a space but for the first.</summary>
internal sealed class SentencePieceDecoder(IReadOnlySet<int> control, int unknown, string unknownText, bool dropsFirstSpace, bool dropsEverySpaceAtStart) : Decoder
{
    private const char Space = '\u2581';

    public override InvalidBytes InvalidBytes => InvalidBytes.ReplacedOneByOne;

    public override void Append(string token, int id, DecodedText text)
    {
        if (control.Contains(id))
        {
            return;
        }

        if (id == unknown)
        {
            text.Append(unknownText);
            return;
        }

        if (ByteTokens.ByteOf(token) is var value and >= 0)
        {
            text.Append([(byte)value]);
            return;
        }

        bool drops = text.IsEmpty && token.StartsWith(Space) && (dropsEverySpaceAtStart || (dropsFirstSpace && !text.OwesSpace));
        if (drops)
        {
            token = token[1..];
            text.OwesSpace = true; // the space has been taken: a second one is the text's
        }

        text.Append(token.Replace(Space, ' '));
    }
}
