using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Huida.Server.Commands.Evaluating;

/// <summary>Reports as JSON: keys in camel case, enums by name, Chinese as it is.</summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // read by people and tools, never put into a page
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true };

    public static string Write<T>(T report) => JsonSerializer.Serialize(report, Indented);

    /// <summary>An object a line.</summary>
    public static Task WriteLinesAsync<T>(string path, IEnumerable<T> objects, CancellationToken cancellationToken) =>
        File.WriteAllLinesAsync(path, objects.Select(one => JsonSerializer.Serialize(one, OneLine)), cancellationToken);
}
