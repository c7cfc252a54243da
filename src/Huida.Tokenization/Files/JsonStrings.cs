using System.Text.Json;

namespace Huida.Tokenization.Files;

/// <summary>Strings of a JSON file. A lone surrogate, which JSON can write and text cannot hold, is an error of the file.</summary>
internal static class JsonStrings
{
    public static string Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException wrong)
        {
            throw new InvalidDataException($"A string at byte {reader.TokenStartIndex} of the value holds half a character.", wrong);
        }
    }
}
