using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Huida.Server.Api;

/// <summary>A cell: null, text, number or boolean. Whole numbers that a reader's floating point would change go as text.</summary>
[JsonConverter(typeof(CellJsonConverter))]
internal readonly record struct CellJson(object? Value)
{
    [return: NotNullIfNotNull(nameof(rows))]
    public static IReadOnlyList<IReadOnlyList<CellJson>>? From(IReadOnlyList<IReadOnlyList<object?>>? rows) =>
        rows is null ? null : [.. rows.Select(row => row.Select(cell => new CellJson(cell)).ToArray())];
}

internal sealed class CellJsonConverter : JsonConverter<CellJson>
{
    private const decimal LargestExact = 1L << 53;

    public override bool HandleNull => true;

    public override CellJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.GetDecimal(),
        _ => reader.GetString(),
    });

    public override void Write(Utf8JsonWriter writer, CellJson value, JsonSerializerOptions options)
    {
        switch (value.Value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool isTrue:
                writer.WriteBooleanValue(isTrue);
                break;
            case decimal number when Math.Abs(number) <= LargestExact || number != decimal.Truncate(number):
                writer.WriteNumberValue(number);
                break;
            case var other:
                writer.WriteStringValue(Convert.ToString(other, CultureInfo.InvariantCulture));
                break;
        }
    }
}
