using System.Text.Json;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Files;

/// <summary>A value of a JSON file together with its path, so that whatever is wrong with it can be said where it is.</summary>
internal readonly record struct JsonField(JsonElement Element, string Path)
{
    public bool IsNull => Element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    /// <summary>The "type" that the parts of a tokenizer name themselves by.</summary>
    public string Type => this["type"].AsString();

    public JsonField this[string name]
    {
        get
        {
            try
            {
                return Element.ValueKind == JsonValueKind.Object
                    ? new JsonField(Element.TryGetProperty(name, out var value) ? value : default, $"{Path}.{name}")
                    : throw Wrong("an object");
            }
            catch (InvalidOperationException)
            {
                throw Wrong("an object whose names are whole characters");
            }
        }
    }

    public IEnumerable<JsonField> Items()
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            throw Wrong("a list");
        }

        string path = Path;

        return Element.EnumerateArray().Select((item, index) => new JsonField(item, $"{path}[{index}]"));
    }

    public string AsString()
    {
        try
        {
            return Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Wrong("a string");
        }
        catch (InvalidOperationException)
        {
            throw Wrong("a string of whole characters");
        }
    }

    public string AsString(string otherwise) => IsNull ? otherwise : AsString();

    public char AsCharacter(char otherwise) => IsNull ? otherwise : AsString() is [var character] ? character : throw Wrong("one character");

    public bool AsBool(bool otherwise) =>
        IsNull ? otherwise : Element.ValueKind is JsonValueKind.True or JsonValueKind.False ? Element.GetBoolean() : throw Wrong("true or false");

    public int AsInt() => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out int value) ? value : throw Wrong("a whole number");

    public int AsId() => AsInt() is var id and >= 0 and <= Vocabulary.MaxId ? id : throw Wrong($"an id, from 0 to {Vocabulary.MaxId}");

    public byte[] AsBytes() => Element.ValueKind == JsonValueKind.String && Element.TryGetBytesFromBase64(out byte[]? bytes) ? bytes : throw Wrong("bytes in base 64");

    public InvalidDataException Wrong(string expected) => new($"{Path} is not {expected}: {Shown()}.");

    public InvalidDataException Unknown(string what) => new($"{Path} names {what} that is not known here: {Shown()}.");

    private string Shown()
    {
        string text = IsNull ? "it is missing" : Element.GetRawText();

        return text.Length > 60 ? text[..60] + "…" : text;
    }
}
