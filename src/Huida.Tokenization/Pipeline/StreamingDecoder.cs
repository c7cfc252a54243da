using Huida.Tokenization.Decoders;

namespace Huida.Tokenization.Pipeline;

/// <summary>Text from ids as they come. Never gives half a character: bytes wait until theirs is whole. Not to be shared.</summary>
public sealed class StreamingDecoder
{
    private readonly TokenNames _names;
    private readonly Decoder _decoder;
    private readonly bool _skipsSpecial;
    private readonly DecodedText _text;

    internal StreamingDecoder(TokenNames names, Decoder decoder, bool skipsSpecial)
    {
        (_names, _decoder, _skipsSpecial) = (names, decoder, skipsSpecial);
        _text = new DecodedText(_decoder.InvalidBytes);
    }

    /// <summary>The text that is whole with this id; often empty. An id that the vocabulary lacks says nothing.</summary>
    public string Next(int id)
    {
        Add(id);

        return _text.TakeWhole();
    }

    /// <summary>What is left, with U+FFFD for what never became a character.</summary>
    public string Finish() => _text.TakeRest();

    internal void Add(int id)
    {
        if (_names.Of(id) is { } token && !(_skipsSpecial && _names.IsSpecial(id)))
        {
            _decoder.Append(token, id, _text);
            _text.TokenCount++;
        }
    }
}
