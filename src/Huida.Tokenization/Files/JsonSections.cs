using System.Text.Json;
using System.Text.Unicode;

namespace Huida.Tokenization.Files;

/// <summary>
/// A tokenizer.json taken apart: its small parts as values, the model's big ones as the bytes where they stand, since a vocabulary of
/// 150,000 tokens is read many times as fast token by token.
/// </summary>
internal sealed class JsonSections
{
    private readonly Dictionary<string, JsonElement> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Range> _model = new(StringComparer.Ordinal);
    private readonly ReadOnlyMemory<byte> _file;

    /// <exception cref="InvalidDataException">It is no JSON, or has no model.</exception>
    public JsonSections(ReadOnlyMemory<byte> file)
    {
        _file = file;
        ThrowIfNoUtf8(file.Span);
        try
        {
            Read(new Utf8JsonReader(file.Span));
        }
        catch (JsonException wrong)
        {
            throw InvalidJson(wrong);
        }

        if (_model.Count == 0)
        {
            throw new InvalidDataException("$.model is missing.");
        }
    }

    public JsonField this[string name] => new(_parts.GetValueOrDefault(name), $"$.{name}");

    public bool HasModel(string name) => _model.ContainsKey(name);

    /// <summary>How many bytes a value of the model takes.</summary>
    public int SizeOf(string name) => _model.TryGetValue(name, out var range) ? range.End.Value - range.Start.Value : 0;

    /// <summary>A small value of the model.</summary>
    public JsonField Model(string name)
    {
        if (!_model.TryGetValue(name, out var range))
        {
            return new JsonField(default, $"$.model.{name}");
        }

        var reader = new Utf8JsonReader(_file.Span[range]);

        return new JsonField(JsonElement.ParseValue(ref reader), $"$.model.{name}");
    }

    /// <summary>A reader that stands on the first token of a big value of the model.</summary>
    public Utf8JsonReader ModelReader(string name)
    {
        if (!_model.TryGetValue(name, out var range))
        {
            throw new InvalidDataException($"$.model.{name} is missing.");
        }

        var reader = new Utf8JsonReader(_file.Span[range]);
        reader.Read();

        return reader;
    }

    private void Read(Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new InvalidDataException("$ is not an object.");
        }

        JsonStrings strings = new();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = strings.Read(ref reader).ToString();
            if (name != "model")
            {
                reader.Read();
                _parts[name] = JsonElement.ParseValue(ref reader);
                continue;
            }

            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new InvalidDataException("$.model is not an object.");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string field = strings.Read(ref reader).ToString();
                reader.Read();
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                _model[field] = start..(int)reader.BytesConsumed;
            }
        }

        while (reader.Read())
        {
            // Nothing may follow: the reader says so.
        }
    }

    /// <exception cref="InvalidDataException">The file is no UTF-8; the message names the line.</exception>
    public static void ThrowIfNoUtf8(ReadOnlySpan<byte> file)
    {
        if (Utf8.IsValid(file))
        {
            return;
        }

        int line = 1;
        foreach (var range in file.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(file[range]))
            {
                throw new InvalidDataException($"line {line}: this is no UTF-8.");
            }

            line++;
        }
    }

    public static InvalidDataException InvalidJson(JsonException wrong) =>
        new($"line {(wrong.LineNumber ?? 0) + 1}, byte {(wrong.BytePositionInLine ?? 0) + 1}: this is no JSON.", wrong);
}
