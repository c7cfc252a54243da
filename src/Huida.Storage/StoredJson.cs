using System.Text.Encodings.Web;
using System.Text.Json;

namespace Huida.Storage;

/// <summary>Lists as the tables keep them: JSON in which Chinese stays readable.</summary>
public static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(IReadOnlyList<T> values) => JsonSerializer.Serialize(values, Options);

    public static IReadOnlyList<T> Read<T>(string json) => JsonSerializer.Deserialize<T[]>(json, Options) ?? [];
}
