using System.Text;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Decoders;

/// <summary>Tokens written in the byte alphabet to their bytes; others (added ones) as they are. Exact: what was encoded comes back.</summary>
internal sealed class ByteLevelDecoder : Decoder
{
    public override void Append(string token, int id, DecodedText text) => text.Append(ByteAlphabet.ToBytes(token) ?? Encoding.UTF8.GetBytes(token));
}
