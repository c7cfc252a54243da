using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Huida.Answering;

/// <summary>Cells in the JSON of kept answers: null, text, decimal numbers and booleans, read back as what they were.</summary>
internal sealed class KeptCells : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.GetDecimal(),
        _ => reader.GetString(),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case bool isTrue:
                writer.WriteBooleanValue(isTrue);
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
