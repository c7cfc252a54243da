using System.Text.Json;

namespace Huida.Tokenization.Files;

/// <summary>Reads the strings of a JSON file one after another into one buffer. A lone surrogate, which JSON can write and text cannot hold, is an error of the file.</summary>
internal sealed class JsonStrings
{
    private char[] _buffer = new char[256];

    /// <summary>Good until the next string is read.</summary>
    public ReadOnlySpan<char> Read(ref Utf8JsonReader reader)
    {
        if (_buffer.Length < reader.ValueSpan.Length)
        {
            _buffer = new char[reader.ValueSpan.Length];
        }

        try
        {
            return _buffer.AsSpan(0, reader.CopyString(_buffer));
        }
        catch (InvalidOperationException wrong)
        {
            throw new InvalidDataException($"a string at byte {reader.TokenStartIndex} of the value is broken: half a character, or no UTF-8.", wrong);
        }
    }
}
